import type { ActivationForm, Catalogue, FormField, HttpAnswer } from '@/connectors/contract';
import { packageField, recruiterField } from './normalise';
import { snakeCase } from './provider-key';

/** Field types are HTML's, plus `select`, `infobox` and `error` (TPD webhook_config). */
const typeOf = { text: 'text', secret: 'password', email: 'email', url: 'url', select: 'select' } as const;

/** Always 200: what Teamtailor shows for another status is unsaid, so a problem is told inside the form. */
export function answerCatalogue(catalogue: Catalogue): HttpAnswer {
  if (!catalogue.ok) {
    const link =
      catalogue.link === undefined
        ? []
        : [infobox('info', linkTo(catalogue.link, 'Open the settings of this integration'))];
    return fieldsAnswer([errorField(catalogue.problem), ...link]);
  }
  if (catalogue.packages.length === 0) return fieldsAnswer([errorField('The account has no packages to choose from.')]);
  return fieldsAnswer([
    ...(catalogue.note === undefined ? [] : [infobox('info', escaped(catalogue.note))]),
    {
      id: packageField,
      label: 'Package',
      type: 'select',
      required: true,
      options: catalogue.packages.map(({ id, name }) => ({ id, label: name })),
    },
    {
      id: recruiterField,
      label: 'Recruiter’s e-mail',
      description: 'Told about the result, and shown to the candidate where the provider does so.',
      type: 'email',
      required: true,
      ...(catalogue.recruiterEmail === '' ? {} : { value: catalogue.recruiterEmail }),
    },
  ]);
}

export function answerActivation(form: ActivationForm): HttpAnswer {
  const box = form.connected
    ? infobox('success', `Connected to ${escaped(form.providerLabel)}. ${linkTo(form.link, 'Open the settings')}`)
    : infobox('info', `After saving, ${linkTo(form.link, `connect ${form.providerLabel} and try it out`)}.`);
  return {
    status: 200,
    // `validateEndpoint` stood beside `config` once; inside is the corrected place (contract §6.6).
    body: { config: { fields: [...form.fields.map(formField), box], validateEndpoint: 'validate' } },
  };
}

/** Texts under `errors` are shown to the admin (contract §6.6). */
export function answerValidation(problems: readonly string[]): HttpAnswer {
  return problems.length === 0 ? { status: 200, body: {} } : { status: 422, body: { errors: problems } };
}

/** A card shows a refusal only when the body is a plain string; Teamtailor's starter code sends it as JSON (contract §5.5). */
export function answerDelivery(outcome: { ok: true } | { ok: false; status: 401 | 422; sentence: string }): HttpAnswer {
  if (outcome.ok) return { status: 200, body: {} };
  return { status: outcome.status, body: outcome.sentence };
}

function formField(field: FormField) {
  return {
    id: snakeCase(field.name),
    label: field.label,
    type: typeOf[field.kind],
    required: field.required,
    ...(field.help === undefined ? {} : { description: field.help }),
    ...(field.placeholder === undefined ? {} : { placeholder: field.placeholder }),
    ...(field.options === undefined
      ? {}
      : { options: field.options.map(({ value, label }) => ({ id: value, label })) }),
  };
}

function fieldsAnswer(fields: readonly object[]): HttpAnswer {
  return { status: 200, body: { config: { fields } } };
}

/** `required` is a string in the documented sample; with it the form presumably cannot be sent. */
const errorField = (message: string) => ({ type: 'error', message, required: 'true' });

const infobox = (icon: 'info' | 'success', html: string) => ({ type: 'infobox', icon, content: html });

const linkTo = (url: string, words: string) =>
  `<a href="${escaped(url)}" target="_blank" rel="noopener">${escaped(words)}</a>`;

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
