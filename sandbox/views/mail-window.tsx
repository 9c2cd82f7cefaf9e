/** @jsxImportSource hono/jsx */
import type { Desk } from '../desk';
import { allMails, type ShownMail } from '../mails';
import { href, type Place } from '../place';
import { leadsTo } from './attributes';
import { Window } from './parts';

/** Every mail that anybody in the story gets. None leaves this machine. */
export function MailWindow({ desk, place }: { desk: Desk; place: Place }) {
  const mails = allMails(desk);
  const opened = mails.find(({ id }) => id === place.mail);
  return (
    <Window id="mail" title="Mail" standsFor="everybody’s inbox">
      <div class="body">
        {mails.length === 0 && <p class="muted">No mail yet. Sign-in links and invitations arrive here.</p>}
        {mails.length > 0 && (
          <ul class="list mails" aria-label="Mails" tabindex={0}>
            {mails.map((mail) => (
              <li>
                <a
                  id={`mail-${mail.id}`}
                  {...leadsTo(href(place, { mail: mail.id === place.mail ? undefined : mail.id }))}
                  aria-expanded={mail.id === place.mail ? 'true' : 'false'}
                >
                  {mail.subject}
                </a>
                <span class="faint">
                  {mail.from} to {mail.to}
                </span>
                {opened?.id === mail.id && <MailText mail={mail} />}
              </li>
            ))}
          </ul>
        )}
      </div>
    </Window>
  );
}

/** Links stand in the text; those that only the HTML part has follow it. */
function MailText({ mail }: { mail: ShownMail }) {
  const further = mail.links.filter((link) => !mail.text.includes(link));
  return (
    <div class="letter">
      <p>
        {mail.text
          .split(/(https?:\/\/[^\s<>"')\]]*[^\s<>"')\].,;:])/)
          .map((piece) => (piece.startsWith('http') ? <MailLink link={piece} /> : piece))}
      </p>
      {further.map((link) => (
        <p>
          <MailLink link={link} />
        </p>
      ))}
    </div>
  );
}

const MailLink = ({ link }: { link: string }) => (
  <a href={link} target="_blank" rel="noopener">
    {link}
  </a>
);
