import type { Action, Values } from './actions';

export const providerActions: Readonly<Record<string, Action>> = {
  configure: (desk, { webhookUrl = '', redirectUrl = '' }) => {
    desk.provider.configure({ webhookUrl: webhookUrl.trim(), redirectUrl: redirectUrl.trim() });
    desk.memory.notice = { side: 'provider', text: 'The addresses are saved.', tone: 'good' };
    return {};
  },
  'add-referees': async (desk, values) => {
    await desk.provider.addReferees(values.request ?? '', refereesIn(values));
    return {};
  },
  answer: async (desk, { request = '', referee = '' }) => {
    const name = desk.provider
      .requests()
      .find(({ id }) => id === request)
      ?.referees.find(({ id }) => id === referee)?.name;
    await desk.provider.answer(request, referee);
    desk.memory.notice = { side: 'provider', text: `${name ?? 'The referee'} has answered.`, tone: 'good' };
    return { referee: undefined };
  },
  decline: async (desk, { request = '' }) => {
    await desk.provider.decline(request);
    return {};
  },
};

function refereesIn(values: Values): { name: string; email: string }[] {
  const rows = Object.keys(values).flatMap((name) => (name.startsWith('name.') ? [name.slice('name.'.length)] : []));
  return rows
    .map((row) => ({ name: values[`name.${row}`] ?? '', email: values[`email.${row}`] ?? '' }))
    .filter(({ name, email }) => name !== '' && email !== '');
}
