import { z } from 'zod';
import type { FormField } from '@/connectors/contract';
import type { AtsFakeForm } from '@/connectors/sandbox-contract';

const option = z.object({ id: z.union([z.string(), z.number()]).transform(String), label: z.string() });

/** All that the documentation knows (TPD webhook_config). There is no textarea and no boolean. */
// prettier-ignore
const fieldTypes = [
  'checkbox', 'color', 'date', 'datetime', 'datetime-local', 'email', 'file', 'infobox', 'error', 'hidden', 'month',
  'number', 'password', 'radio', 'range', 'reset', 'search', 'select', 'multiselect', 'tel', 'text', 'url', 'week',
] as const;

const field = z.object({
  id: z.string().optional(),
  type: z.enum(fieldTypes),
  label: z.string().optional(),
  placeholder: z.string().optional(),
  description: z.string().optional(),
  required: z.union([z.boolean(), z.enum(['true', 'false'])]).optional(),
  value: z.string().optional(),
  disabled: z.string().optional(),
  content: z.string().optional(),
  icon: z.enum(['info', 'error', 'warning', 'success', 'default']).optional(),
  message: z.string().optional(),
  options: z.array(option).optional(),
});
type Field = z.infer<typeof field>;

/** `validateEndpoint` is taken in both of its places (contract §6.6). */
const formAnswer = z.object({
  config: z.object({ fields: z.array(field), validateEndpoint: z.string().optional() }),
  validateEndpoint: z.string().optional(),
});

export interface FakeForm extends AtsFakeForm {
  validateEndpoint?: string;
}

export function unreachableForm(sentence: string): FakeForm {
  return { fields: [], notes: [{ tone: 'error', html: sentence }], submittable: false };
}

/** Draws a form from what we answered, as far as the documentation tells how. */
export function drawForm(body: unknown): FakeForm {
  const parsed = formAnswer.safeParse(body);
  if (!parsed.success) return unreachableForm('The integration answered with a form that cannot be drawn.');
  const { config, validateEndpoint } = parsed.data;
  const inputs = config.fields.filter(({ type }) => !['infobox', 'error', 'hidden'].includes(type));
  const isNeeded = ({ required }: Field) => required === true || required === 'true';
  return {
    fields: inputs.map((input) => ({
      name: input.id ?? '',
      label: input.label ?? '',
      kind: kindOf(input.type),
      required: isNeeded(input),
      help: input.description,
      placeholder: input.placeholder,
      options: input.options?.map(({ id, label }) => ({ value: id, label })),
    })),
    notes: config.fields.flatMap((note): AtsFakeForm['notes'] => {
      if (note.type === 'error') return [{ tone: 'error', html: escaped(note.message ?? '') }];
      if (note.type !== 'infobox') return [];
      return [
        { tone: note.icon === undefined || note.icon === 'default' ? 'info' : note.icon, html: note.content ?? '' },
      ];
    }),
    submittable: !config.fields.some((one) => (one.type === 'error' || one.disabled !== undefined) && isNeeded(one)),
    validateEndpoint: config.validateEndpoint ?? validateEndpoint,
    preset: Object.fromEntries(
      inputs.flatMap(({ id, value }) => (id === undefined || value === undefined ? [] : [[id, value]])),
    ),
  };
}

function kindOf(type: string): FormField['kind'] {
  if (type === 'password') return 'secret';
  return type === 'email' || type === 'url' || type === 'select' ? type : 'text';
}

function escaped(text: string): string {
  return text.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);
}
