/** @jsxImportSource hono/jsx */
import type { AtsFakeCandidate, AtsFakeView } from '@/connectors/sandbox-contract';
import type { Desk } from '../desk';
import { href, type Place } from '../place';
import type { Story } from '../story';
import { AddCandidate } from './add-candidate';
import { leadsTo, posts } from './attributes';
import { Icon } from './icon';
import { MoveMenu } from './move-menu';
import { Status } from './status';

export type Job = AtsFakeView['jobs'][number];

interface BoardProps {
  desk: Desk;
  job: Job;
  candidates: readonly AtsFakeCandidate[];
  story: Story;
  place: Place;
}

export function Board({ desk, job, candidates, story, place }: BoardProps) {
  const { suggestion } = story;
  const isNext = story.next === 2;
  return (
    <>
      <div class="board">
        {job.stages.map((stage) => {
          const people = candidates.filter((one) => one.jobId === job.id && one.stageId === stage.id);
          return (
            <section
              class={`col ${isNext && suggestion?.stage.id === stage.id ? 'aim' : ''}`}
              id={`stage-${stage.id}`}
              aria-labelledby={`stage-${stage.id}-name`}
              data-stage={stage.id}
              data-move={href(place, {}, '/do/move')}
            >
              <h3 id={`stage-${stage.id}-name`} tabindex={-1}>
                {stage.name} <span class="num">{people.length}</span>
              </h3>
              {stage.hasTrigger ? (
                <p class="trigger">
                  <Icon name="bolt" /> Sends to {desk.provider.label}
                </p>
              ) : (
                <form {...posts(href(place, {}, '/do/open-trigger'))}>
                  <input type="hidden" name="job" value={job.id} />
                  <input type="hidden" name="stage" value={stage.id} />
                  <button
                    class="quiet small"
                    id={`add-trigger-${stage.id}`}
                    aria-label={`Add trigger to ${stage.name}`}
                    data-then="trigger-title"
                  >
                    <Icon name="plus" /> Add trigger
                  </button>
                </form>
              )}
              <ul>
                {people.map((person) => (
                  <Person
                    person={person}
                    job={job}
                    place={place}
                    aim={
                      isNext && suggestion?.candidate.id === person.id && suggestion.stage.hasTrigger
                        ? suggestion.stage
                        : undefined
                    }
                  />
                ))}
              </ul>
            </section>
          );
        })}
      </div>
      <AddCandidate job={job} place={place} />
    </>
  );
}

/** Breaks before the domain, and not in the middle of a word. */
function Email({ address }: { address: string }) {
  const [name, domain] = address.split('@');
  if (domain === undefined) return <>No e-mail address</>;
  return (
    <>
      {name}
      <wbr />@{domain}
    </>
  );
}

interface PersonProps {
  person: AtsFakeCandidate;
  job: Job;
  place: Place;
  aim?: { id: string; name: string };
}

function Person({ person, job, place, aim }: PersonProps) {
  const name = `${person.firstName} ${person.lastName}`;
  const card = person.cards.at(-1);
  return (
    <li
      class={`person ${place.candidate === person.id ? 'sel' : ''}`}
      id={`person-${person.id}`}
      draggable="true"
      data-candidate={person.id}
    >
      <a
        id={`open-${person.id}`}
        {...leadsTo(href(place, { job: job.id, candidate: person.id }))}
        data-then="candidate-name"
        aria-current={place.candidate === person.id ? 'true' : undefined}
        draggable="false"
      >
        {name}
      </a>
      <span class="faint">
        <Email address={person.email} />
      </span>
      {card && <Status word={card.status} />}
      {aim && (
        <form {...posts(href(place, { candidate: person.id }, '/do/move'))}>
          <input type="hidden" name="candidate" value={person.id} />
          <input type="hidden" name="stage" value={aim.id} />
          <button
            class="button primary small wide"
            aria-label={`Move to ${aim.name}: ${name}`}
            id="move-next"
            data-then="candidate-name"
          >
            Move to {aim.name}
          </button>
        </form>
      )}
      <MoveMenu person={person} job={job} place={place} />
    </li>
  );
}
