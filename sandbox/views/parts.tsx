/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx';
import { raw } from 'hono/html';
import type { AtsFakeForm } from '@/connectors/sandbox-contract';
import type { FormField } from '@/connectors/contract';
import type { Desk } from '../desk';
import { fieldPrefix } from '../ats-actions';
import { sanitise } from '../sanitise';
import { Icon } from './icon';

/** A vendor's own screen, plainly not the app's. */
export function Window(props: { id: string; title: string; standsFor?: string; children: Child }) {
  return (
    <section class={`window ${props.id}`} id={props.id} aria-labelledby={`${props.id}-title`}>
      <header>
        <span class="dots" aria-hidden="true">
          <i></i>
          <i></i>
          <i></i>
        </span>
        <h2 id={`${props.id}-title`} tabindex={-1}>
          {props.title}
        </h2>
        {props.standsFor && <span class="faint">stands in for {props.standsFor}</span>}
      </header>
      {props.children}
    </section>
  );
}

export function Notice({ desk, side }: { desk: Desk; side: 'ats' | 'provider' }) {
  const { notice } = desk.memory;
  return (
    <div id={`notice-${side}`} role="status">
      {notice?.side === side && (
        <p class={`note ${notice.tone}`}>
          <Icon name={notice.tone === 'good' ? 'done' : 'failed'} />
          <span>{notice.text}</span>
        </p>
      )}
    </div>
  );
}

const tones = { info: 'moving', success: 'good', warning: 'waiting', error: 'needs' } as const;

export const Notes = ({ notes }: { notes: AtsFakeForm['notes'] }) => (
  <>
    {notes.map(({ tone, html }) => (
      <div class={`note ${tones[tone]}`} role={tone === 'error' ? 'alert' : undefined}>
        <Icon name={tone === 'success' ? 'done' : 'failed'} />
        <div>{raw(sanitise(html))}</div>
      </div>
    ))}
  </>
);

/** One field, as the ATS draws it from what the app asked for. */
export function Field({ field, value }: { field: FormField; value?: string }) {
  const id = `field-${field.name}`;
  const common = {
    id,
    name: `${fieldPrefix}${field.name}`,
    required: field.required,
    'aria-describedby': field.help ? `${id}-help` : undefined,
  };
  return (
    <div class="field">
      <label for={id}>
        {field.label} {!field.required && <span class="faint">(optional)</span>}
      </label>
      {field.kind === 'select' ? (
        <select {...common}>
          {!field.required && <option value=""></option>}
          {field.options?.map((option) => (
            <option value={option.value} selected={option.value === value}>
              {option.label}
            </option>
          ))}
        </select>
      ) : (
        <input
          {...common}
          type={inputType(field.kind)}
          value={value ?? ''}
          placeholder={field.placeholder}
          autocomplete="off"
        />
      )}
      {field.help && (
        <p class="faint" id={`${id}-help`}>
          {field.help}
        </p>
      )}
    </div>
  );
}

const inputType = (kind: FormField['kind']) => (kind === 'secret' ? 'password' : kind);
