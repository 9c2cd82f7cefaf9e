/** @jsxImportSource hono/jsx */
import type { ProviderFakeRequest } from '@/connectors/sandbox-contract';
import { madeUpReferees } from '../people';
import { href, type Place } from '../place';
import { isAnswered } from '../story';
import { leadsTo, posts } from './attributes';
import { Icon } from './icon';
import { RequestState } from './provider-window';
import { Questionnaire } from './questionnaire';

/** What the candidate and the referees would each see in a mail of their own. */
export function RequestPage({ request, place }: { request: ProviderFakeRequest; place: Place }) {
  const { candidate, referees, archived, declined } = request;
  const isOpen = !archived && !declined;
  const missing = request.required - referees.length;
  const asked = referees.find(({ id, done }) => id === place.referee && !done);
  return (
    <article>
      <p>
        <a
          id="all-requests"
          {...leadsTo(href(place, { request: undefined, referee: undefined }))}
          data-then="provider-title"
        >
          All requests
        </a>
      </p>
      <div class="row between wrap">
        <h3 id="request-name" tabindex={-1}>
          {candidate.firstName} {candidate.lastName}
        </h3>
        <RequestState request={request} />
      </div>
      <p class="faint">
        {candidate.email} · {request.packageName}
      </p>
      {referees.length > 0 && (
        <ul class="list" aria-label="Referees">
          {referees.map(({ id, name, email, done }) => (
            <li>
              <span class="grow">
                {name} <span class="faint">{email}</span>
              </span>
              {done && (
                <span class="badge good">
                  <Icon name="done" /> Answered
                </span>
              )}
              {!done && isOpen && asked?.id !== id && (
                <a
                  class="button small"
                  id={`answer-${id}`}
                  {...leadsTo(href(place, { request: request.id, referee: id }))}
                  data-then="questionnaire-title"
                >
                  Answer as {name}
                </a>
              )}
            </li>
          ))}
        </ul>
      )}
      {asked && isOpen && <Questionnaire request={request} referee={asked} place={place} />}
      {isOpen && missing > 0 && <NameReferees request={request} missing={missing} place={place} />}
      {isOpen && !isAnswered(request) && (
        <form {...posts(href(place, {}, '/do/decline'))}>
          <input type="hidden" name="request" value={request.id} />
          <button class="quiet small" data-then="request-name">
            Decline as {candidate.firstName}
          </button>
        </form>
      )}
    </article>
  );
}

function NameReferees({ request, missing, place }: { request: ProviderFakeRequest; missing: number; place: Place }) {
  const rows = madeUpReferees(
    missing,
    request.referees.map(({ name }) => name),
  );
  return (
    <form class="form" {...posts(href(place, { request: request.id }, '/do/add-referees'))}>
      <h4>
        You are {request.candidate.firstName}: who may be asked? <span class="faint">Made up for you.</span>
      </h4>
      <input type="hidden" name="request" value={request.id} />
      {rows.map(({ name, email }, at) => (
        <div class="pair">
          <div class="field">
            <label for={`name-${at}`}>Referee {at + 1}, name</label>
            <input id={`name-${at}`} name={`name.${at}`} value={name} required autocomplete="off" />
          </div>
          <div class="field">
            <label for={`email-${at}`}>Referee {at + 1}, e-mail</label>
            <input id={`email-${at}`} name={`email.${at}`} type="email" value={email} required autocomplete="off" />
          </div>
        </div>
      ))}
      <button class="button primary" data-then="request-name">
        Send to the referees
      </button>
    </form>
  );
}
