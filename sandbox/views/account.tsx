/** @jsxImportSource hono/jsx */
import type { Desk } from '../desk';
import { href, type Place } from '../place';
import { posts } from './attributes';
import { Icon } from './icon';

/** The vendor's settings page: what to copy from it, and what to paste into it. */
export function Account({ desk, place }: { desk: Desk; place: Place }) {
  const { webhookUrl, redirectUrl } = desk.provider.settings();
  return (
    <>
      <h3>API settings</h3>
      <p class="muted">Copy these to the ATS’s settings form, or to Checkbridge.</p>
      <dl class="keys">
        {Object.entries(desk.provider.credentials()).map(([name, value]) => {
          const label = desk.credentialLabels[name] ?? name;
          return (
            <div>
              <dt>{label}</dt>
              <dd>
                <code id={`key-${name}`}>{value}</code>
                <button
                  class="quiet small"
                  type="button"
                  data-copy={`key-${name}`}
                  aria-label={`Copy ${label}`}
                  id={`copy-${name}`}
                >
                  <Icon name="copy" /> <span>Copy</span>
                </button>
              </dd>
            </div>
          );
        })}
      </dl>
      <form class="form" {...posts(href(place, {}, '/do/configure'))}>
        <p class="muted">Paste these from Checkbridge.</p>
        <div class="field">
          <label for="webhook-url">Webhook URL</label>
          <input
            id="webhook-url"
            name="webhookUrl"
            type="url"
            value={webhookUrl}
            placeholder="https://…"
            autocomplete="off"
          />
        </div>
        <div class="field">
          <label for="redirect-url">Redirect URL</label>
          <input
            id="redirect-url"
            name="redirectUrl"
            type="url"
            value={redirectUrl}
            placeholder="https://…"
            autocomplete="off"
          />
        </div>
        <button class="button" id="save-addresses">
          Save addresses
        </button>
      </form>
    </>
  );
}
