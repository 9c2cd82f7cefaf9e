/** @jsxImportSource hono/jsx */
import type { ProviderFakeRequest } from '@/connectors/sandbox-contract';
import { href, type Place } from '../place';
import { posts } from './attributes';

interface QuestionnaireProps {
  request: ProviderFakeRequest;
  referee: ProviderFakeRequest['referees'][number];
  place: Place;
}

/** Filled in already: the story is about what happens after it was sent. */
export function Questionnaire({ request, referee, place }: QuestionnaireProps) {
  const { firstName } = request.candidate;
  return (
    <form
      class="panel form"
      {...posts(href(place, { request: request.id }, '/do/answer'))}
      aria-labelledby="questionnaire-title"
    >
      <h4 id="questionnaire-title" tabindex={-1}>
        You are {referee.name}
      </h4>
      <input type="hidden" name="request" value={request.id} />
      <input type="hidden" name="referee" value={referee.id} />
      <div class="field">
        <label for="relation">How did you work with {firstName}?</label>
        <select id="relation" name="relation">
          <option>I was the manager</option>
          <option>We were colleagues</option>
          <option>I was a client</option>
        </select>
      </div>
      <fieldset>
        <legend>Would you work with {firstName} again?</legend>
        <label class="row">
          <input type="radio" name="again" value="yes" checked /> Yes, at once
        </label>
        <label class="row">
          <input type="radio" name="again" value="no" /> Rather not
        </label>
      </fieldset>
      <div class="field">
        <label for="words">In a sentence</label>
        <textarea id="words" name="words" rows={2}>
          Careful, kind to everyone, and never late.
        </textarea>
      </div>
      <button class="button primary" data-then="request-name">
        Send the answer
      </button>
    </form>
  );
}
