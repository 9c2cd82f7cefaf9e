/** @jsxImportSource hono/jsx */
import type { Desk } from '../desk';
import { href, type Place } from '../place';
import { posts } from './attributes';
import type { Job } from './board';
import { Field, Notes } from './parts';

/** What the ATS asks when a stage gets a trigger, drawn from what the app answers. */
export function TriggerForm({ desk, job, place }: { desk: Desk; job: Job; place: Place }) {
  const { openForm } = desk.memory;
  const stage = job.stages.find(({ id }) => id === openForm?.stageId);
  if (openForm?.kind !== 'trigger' || openForm.jobId !== job.id || !stage) return <></>;
  const { form, values } = openForm;
  const close = href(place, {}, '/do/close-form');
  return (
    <form
      class="panel form"
      id="trigger"
      {...posts(href(place, {}, '/do/save-trigger'))}
      aria-labelledby="trigger-title"
    >
      <h3 id="trigger-title" tabindex={-1}>
        When a candidate is moved to “{stage.name}”: send a {desk.provider.label} check
      </h3>
      <Notes notes={form.notes} />
      {form.fields.map((field) => (
        <Field field={field} value={values[field.name] ?? form.preset?.[field.name]} />
      ))}
      <div class="row wrap">
        {form.submittable && (
          <button class="button primary" data-then={`stage-${stage.id}-name`}>
            Save trigger
          </button>
        )}
        <button class="button" formaction={close} formnovalidate {...posts(close)} data-then="ats-title">
          {form.submittable ? 'Cancel' : 'Close'}
        </button>
      </div>
    </form>
  );
}
