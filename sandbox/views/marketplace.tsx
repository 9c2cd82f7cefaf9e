/** @jsxImportSource hono/jsx */
import type { AtsFakeView } from '@/connectors/sandbox-contract';
import { knownKeys } from '../ats-actions';
import type { Desk, OpenForm } from '../desk';
import { href, type Place } from '../place';
import { posts } from './attributes';
import { Icon } from './icon';
import { Field, Notes } from './parts';

export function Marketplace({ desk, view, place }: { desk: Desk; view: AtsFakeView; place: Place }) {
  const { openForm } = desk.memory;
  const opened = openForm?.kind === 'settings' ? openForm : undefined;
  return (
    <article class="panel">
      <div class="row between wrap">
        <h3>{desk.provider.label} reference checks, by Checkbridge</h3>
        {view.installed ? (
          <span class="badge good">
            <Icon name="done" /> Activated
          </span>
        ) : (
          <span class="badge over">Not activated</span>
        )}
      </div>
      <p class="muted">
        Move a candidate to a stage, and {desk.provider.label} asks the referees. The result stands on the candidate’s
        card.
      </p>
      {!opened && (
        <form {...posts(href(place, {}, '/do/open-settings'))}>
          <button class="button primary" id="open-settings" data-then="settings-title">
            {view.installed ? 'View settings' : `Activate ${desk.provider.label}`}
          </button>
        </form>
      )}
      {opened && <SettingsForm desk={desk} view={view} opened={opened} place={place} />}
    </article>
  );
}

interface SettingsProps {
  desk: Desk;
  view: AtsFakeView;
  opened: OpenForm;
  place: Place;
}

function SettingsForm({ desk, view, opened, place }: SettingsProps) {
  const { form, errors, values } = opened;
  const fill = href(place, {}, '/do/fill-settings');
  return (
    <form class="form" {...posts(href(place, {}, '/do/save-settings'))} aria-labelledby="settings-title">
      <h4 id="settings-title" tabindex={-1}>
        Settings
      </h4>
      <Notes notes={form.notes} />
      {errors.length > 0 && (
        <div class="note needs" role="alert">
          <Icon name="failed" />
          <ul>
            {errors.map((error) => (
              <li>{error}</li>
            ))}
          </ul>
        </div>
      )}
      {form.fields.map((field) => (
        <Field field={field} value={values[field.name] ?? form.preset?.[field.name]} />
      ))}
      <div class="row wrap">
        <button class="button primary" disabled={!form.submittable} data-then="settings-title">
          {view.installed ? 'Save' : 'Save and activate'}
        </button>
        {Object.keys(knownKeys(desk)).length > 0 && (
          <button class="button" formaction={fill} formnovalidate {...posts(fill)}>
            Fill in the keys
          </button>
        )}
        <button
          class="quiet"
          formaction={href(place, {}, '/do/close-form')}
          formnovalidate
          {...posts(href(place, {}, '/do/close-form'))}
          data-then="ats-title"
        >
          Close
        </button>
      </div>
    </form>
  );
}
