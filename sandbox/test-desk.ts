import type { AtsFake, AtsFakeForm, ProviderFake, ProviderFakeRequest } from '@/connectors/sandbox-contract';
import { freshMemory, type Desk } from './desk';

/** Stand-ins that only hold what the pages draw, so that these tests say nothing about any vendor. */
export function testDesk(): Desk & { sent: string[]; request: ProviderFakeRequest } {
  const sent: string[] = [];
  const request: ProviderFakeRequest = {
    id: 'r1',
    candidate: { firstName: 'Anna', lastName: 'Berg', email: 'anna@example.com' },
    ...{ packageName: 'Two referees', required: 2, archived: false, declined: false, referees: [] },
  };
  return {
    ...{ appUrl: 'http://app.test', url: 'http://sandbox.test', memory: freshMemory(), sent, request },
    ats: atsStandIn(sent),
    provider: providerStandIn(),
    inbox: { port: 0, mails: () => [], clear: () => undefined, close: () => Promise.resolve() },
    credentialLabels: { apiKey: 'API key' },
  };
}

function atsStandIn(sent: string[]): AtsFake {
  const form: AtsFakeForm = {
    fields: [{ name: 'api_key', label: 'API key', kind: 'text', required: true }],
    notes: [{ tone: 'info', html: 'Then <a href="http://app.test/activate">connect</a><script>alert(1)</script>' }],
    submittable: true,
  };
  const stages = [
    { id: 's1', name: 'Inbox', hasTrigger: false },
    { id: 's2', name: 'References', hasTrigger: false },
  ];
  const people = [
    { id: 'c1', firstName: 'Anna', lastName: 'Berg', email: 'anna@example.com', jobId: 'j1', stageId: 's1' },
  ];
  let installed = false;
  return {
    ...{ name: 'ats', label: 'Some ATS' },
    handle: () => Promise.resolve(Response.json({})),
    listingSettings: () => ({}),
    connectionCredentials: () => ({}),
    connect: () => undefined,
    view: () => ({
      ...{ company: { id: 'x', name: 'Nordhav' }, installed },
      jobs: [{ id: 'j1', title: 'Nurse', stages: stages.map((stage) => ({ ...stage })) }],
      candidates: people.map((person) => ({ ...person, cards: [] })),
    }),
    openSettings: () => Promise.resolve(form),
    saveSettings: ({ api_key = '' }) => {
      installed = api_key === 'good';
      return Promise.resolve({ errors: installed ? [] : ['That key is not accepted.'] });
    },
    openTrigger: () => Promise.resolve(form),
    saveTrigger: (_, stageId) => void stages.filter(({ id }) => id === stageId).forEach((s) => (s.hasTrigger = true)),
    addCandidate: (person) => {
      people.push({ ...person, id: 'c2' });
      return 'c2';
    },
    move: (candidateId, stageId) => {
      for (const person of people) if (person.id === candidateId) person.stageId = stageId;
      if (stages.some(({ id, hasTrigger }) => id === stageId && hasTrigger)) sent.push(candidateId);
      return Promise.resolve();
    },
    press: () => Promise.resolve({ sentence: 'Already sent.' }),
    reset: () => void (installed = false),
  };
}

function providerStandIn(): ProviderFake {
  let settings = { webhookUrl: '', redirectUrl: '' };
  return {
    ...{ name: 'provider', label: 'Some provider' },
    handle: (request) =>
      Promise.resolve(Response.json({}, { status: request.headers.has('authorization') ? 200 : 401 })),
    credentials: () => ({ apiKey: 'good' }),
    consentedCredentials: () => ({}),
    configure: (change) => void (settings = { ...settings, ...change }),
    settings: () => settings,
    requests: () => [],
    mails: () => [{ id: '1', to: 'anna@example.com', subject: 'Name your referees', text: 'Please', at: '2026-05-01' }],
    addReferees: () => Promise.resolve(),
    answer: () => Promise.reject(new Error('This request is closed.')),
    decline: () => Promise.resolve(),
    reset: () => undefined,
  };
}
