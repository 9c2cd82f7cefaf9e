/** @jsxImportSource hono/jsx */
import type { Desk } from '../desk';
import { href, type Place } from '../place';
import type { Story } from '../story';
import { allMails } from '../mails';
import { posts } from './attributes';
import { Icon } from './icon';

/** Where one is in the story, and what to click next. */
export function Strip({ desk, story, place }: { desk: Desk; story: Story; place: Place }) {
  return (
    <header class="strip">
      <div class="strip-line">
        <h1>The story in two minutes</h1>
        <ol class="steps">
          {story.steps.map(({ title, done }, at) => (
            <li
              id={`step-${at + 1}`}
              class={done ? 'did' : at === story.next ? 'now' : undefined}
              aria-current={at === story.next ? 'step' : undefined}
            >
              {done ? <Icon name="done" /> : <span class="no">{at + 1}</span>}
              {title}
              {done && <span class="sr">, done</span>}
            </li>
          ))}
        </ol>
        <div class="strip-tools">
          <a id="to-mail" href="#mail">
            <Icon name="mail" /> Mail <span class="num">{allMails(desk).length}</span>
          </a>
          <details id="start-over" class="menu">
            <summary>
              <Icon name="again" /> Start over
            </summary>
            <div class="sheet">
              <p>
                Empties both windows and the mail. Checkbridge is a program of its own: it keeps the company, its
                connection and its checks. To start from nothing, stop the demo and delete its data folder.
              </p>
              <form {...posts(href(place, {}, '/do/start-over'))}>
                <button class="button primary">Start over now</button>
              </form>
            </div>
          </details>
        </div>
      </div>
      <p class="hint" role="status">
        <b>{story.next < story.steps.length ? `Step ${story.next + 1}` : 'Done'}</b>
        <span>{story.sentence}</span>
        {story.next > 0 && (
          <a id="to-app" href={desk.appUrl} target="_blank" rel="noopener">
            Open Checkbridge <Icon name="outside" />
          </a>
        )}
      </p>
    </header>
  );
}
