/** @jsxImportSource hono/jsx */
import type { AtsFakeCandidate } from '@/connectors/sandbox-contract';
import { href, type Place } from '../place';
import { posts } from './attributes';
import type { Job } from './board';

/** What dragging does, for whoever does not drag. */
export function MoveMenu({ person, job, place }: { person: AtsFakeCandidate; job: Job; place: Place }) {
  const name = `${person.firstName} ${person.lastName}`;
  return (
    <details class="menu move" id={`move-${person.id}`}>
      <summary aria-label={`Move to… ${name}`}>Move to…</summary>
      <form class="sheet" {...posts(href(place, {}, '/do/move'))}>
        <input type="hidden" name="candidate" value={person.id} />
        {job.stages
          .filter(({ id }) => id !== person.stageId)
          .map((stage) => (
            <button
              class="quiet"
              name="stage"
              value={stage.id}
              aria-label={`${stage.name}: move ${name}`}
              data-then={`open-${person.id}`}
            >
              {stage.name}
            </button>
          ))}
      </form>
    </details>
  );
}
