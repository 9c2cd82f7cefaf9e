/** @jsxImportSource hono/jsx */
import type { ProviderFakeRequest } from '@/connectors/sandbox-contract';
import type { Desk } from '../desk';
import { href, type Place } from '../place';
import { isAnswered, type Story } from '../story';
import { Account } from './account';
import { leadsTo } from './attributes';
import { Icon, type IconName } from './icon';
import { Notice, Window } from './parts';
import { RequestPage } from './request-page';

export function ProviderWindow({ desk, story, place }: { desk: Desk; story: Story; place: Place }) {
  // While the account is being connected, its keys are what one needs.
  const isAccount = place.pane === 'account' || (story.next < 2 && desk.provider.requests().length === 0);
  const requests = desk.provider.requests().toReversed();
  const opened = requests.find(({ id }) => id === place.request);
  return (
    <Window id="provider" title="Your provider" standsFor={desk.provider.label}>
      <nav class="tabs" aria-label="Your provider">
        <a
          id="tab-requests"
          {...leadsTo(href(place, { pane: 'requests', request: undefined, referee: undefined }))}
          aria-current={isAccount ? undefined : 'page'}
        >
          Requests <span class="num">{requests.length}</span>
        </a>
        <a
          id="tab-account"
          {...leadsTo(href(place, { pane: 'account' }))}
          aria-current={isAccount ? 'page' : undefined}
        >
          Account
        </a>
        <span class="grow end">
          {desk.memory.connected && (
            <span class="badge good">
              <Icon name="done" /> Connected
            </span>
          )}
        </span>
      </nav>
      <div class="body">
        <Notice desk={desk} side="provider" />
        {isAccount && <Account desk={desk} place={place} />}
        {!isAccount && opened && <RequestPage request={opened} place={place} />}
        {!isAccount && !opened && <Requests requests={requests} place={place} />}
      </div>
    </Window>
  );
}

function Requests({ requests, place }: { requests: readonly ProviderFakeRequest[]; place: Place }) {
  if (requests.length === 0) {
    return (
      <div class="empty">
        <h3>No requests yet</h3>
        <p class="muted">Whoever is invited from the ATS appears here. You then play that person, and the referees.</p>
      </div>
    );
  }
  return (
    <ul class="list">
      {requests.map((request) => (
        <li>
          <a
            id={`request-${request.id}`}
            {...leadsTo(href(place, { request: request.id, pane: 'requests' }))}
            data-then="request-name"
          >
            {request.candidate.firstName} {request.candidate.lastName}
          </a>
          <span class="faint grow">{request.packageName}</span>
          <RequestState request={request} />
        </li>
      ))}
    </ul>
  );
}

export function RequestState({ request }: { request: ProviderFakeRequest }) {
  const [tone, icon, words] = look(request);
  return (
    <span class={`badge ${tone}`}>
      <Icon name={icon} /> {words}
    </span>
  );
}

function look(request: ProviderFakeRequest): [string, IconName, string] {
  const { archived, declined, referees, required } = request;
  if (declined) return ['needs', 'failed', 'Declined'];
  if (archived) return ['over', 'failed', 'Archived'];
  if (isAnswered(request)) return ['good', 'done', 'Completed'];
  if (referees.length === 0) return ['waiting', 'waiting', 'Waits for the candidate'];
  return ['moving', 'waiting', `${referees.filter(({ done }) => done).length} of ${required} answered`];
}
