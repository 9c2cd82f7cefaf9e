/** @jsxImportSource hono/jsx */
import { href, type Place } from '../place';
import { posts } from './attributes';
import type { Job } from './board';

/** The e-mail may stay empty: an ATS allows it, and what happens then is worth seeing. */
export function AddCandidate({ job, place }: { job: Job; place: Place }) {
  return (
    <details class="fold" id="add-candidate">
      <summary>Add a candidate</summary>
      <form class="inline" {...posts(href(place, {}, '/do/add-candidate'))}>
        <input type="hidden" name="job" value={job.id} />
        <div class="field">
          <label for="new-first">First name</label>
          <input id="new-first" name="firstName" required autocomplete="off" />
        </div>
        <div class="field">
          <label for="new-last">Last name</label>
          <input id="new-last" name="lastName" required autocomplete="off" />
        </div>
        <div class="field">
          <label for="new-email">
            E-mail <span class="faint">(optional)</span>
          </label>
          <input id="new-email" name="email" type="email" autocomplete="off" />
        </div>
        <div class="field">
          <label for="new-stage">Stage</label>
          <select id="new-stage" name="stage">
            {job.stages.map(({ id, name }) => (
              <option value={id}>{name}</option>
            ))}
          </select>
        </div>
        <button class="button" data-then="candidate-name">
          Add candidate
        </button>
      </form>
    </details>
  );
}
