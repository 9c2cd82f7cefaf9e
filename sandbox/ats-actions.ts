import type { Action, Values } from './actions';
import type { Desk } from './desk';

/** Form fields of the ATS's own forms are prefixed, so that they cannot meet ours. */
export const fieldPrefix = 'field.';

const fieldsOf = (values: Values): Values =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      name.startsWith(fieldPrefix) ? [[name.slice(fieldPrefix.length), value]] : [],
    ),
  );

export const atsActions: Readonly<Record<string, Action>> = {
  'open-settings': async (desk) => {
    const form = await desk.ats.openSettings();
    desk.memory.openForm = { kind: 'settings', jobId: '', stageId: '', form, errors: [], values: {} };
    return { tab: 'marketplace' };
  },
  'fill-settings': (desk, values) => {
    const { openForm } = desk.memory;
    if (openForm) openForm.values = { ...fieldsOf(values), ...knownKeys(desk) };
    return {};
  },
  'save-settings': async (desk, values) => {
    const { openForm } = desk.memory;
    if (openForm?.kind !== 'settings') return {};
    const typed = fieldsOf(values);
    const { errors } = await desk.ats.saveSettings(typed);
    // Asked again after a success: the box now speaks of what is left to do.
    const form = errors.length === 0 ? await desk.ats.openSettings() : openForm.form;
    desk.memory.openForm = { ...openForm, form, errors, values: typed };
    if (errors.length === 0) say(desk, `${desk.provider.label} is activated.`);
    return { tab: 'marketplace' };
  },
  'open-trigger': async (desk, { job = '', stage = '' }) => {
    const form = await desk.ats.openTrigger(job, stage);
    desk.memory.openForm = { kind: 'trigger', jobId: job, stageId: stage, form, errors: [], values: {} };
    return { tab: 'board', job };
  },
  'save-trigger': (desk, values) => {
    const { openForm } = desk.memory;
    if (openForm?.kind !== 'trigger') return {};
    desk.ats.saveTrigger(openForm.jobId, openForm.stageId, fieldsOf(values));
    desk.memory.openForm = undefined;
    say(desk, 'The trigger is saved. Whoever is moved to this stage is sent.');
    return {};
  },
  'close-form': (desk) => {
    desk.memory.openForm = undefined;
    return {};
  },
  move: async (desk, { candidate = '', stage = '' }) => {
    await desk.ats.move(candidate, stage);
    return {};
  },
  press: async (desk, { candidate = '', card = '', button = '' }) => {
    const { sentence } = await desk.ats.press(candidate, card, button);
    desk.memory.notice = sentence ? { side: 'ats', text: sentence, tone: 'needs' } : undefined;
    return { candidate };
  },
  'add-candidate': (desk, { job = '', stage = '', firstName = '', lastName = '', email = '' }) => {
    const candidate = desk.ats.addCandidate({ firstName, lastName, email, jobId: job, stageId: stage });
    say(desk, `${firstName} ${lastName} is on the board.`);
    return { candidate };
  },
};

/** Keys that the settings form asks for and the provider shows, however each spells them. */
export function knownKeys({ provider, memory }: Desk): Values {
  const same = (name: string) => name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  const shown = new Map(Object.entries(provider.credentials()).map(([name, value]) => [same(name), value]));
  const fields = memory.openForm?.form.fields ?? [];
  return Object.fromEntries(
    fields.flatMap(({ name }) => {
      const value = shown.get(same(name));
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

const say = (desk: Desk, text: string) => void (desk.memory.notice = { side: 'ats', text, tone: 'good' });
