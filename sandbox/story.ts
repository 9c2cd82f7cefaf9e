import type { AtsFakeCandidate, AtsFakeView, ProviderFakeRequest } from '@/connectors/sandbox-contract';
import type { Desk } from './desk';

export interface Step {
  title: string;
  done: boolean;
}

export interface Story {
  steps: readonly Step[];
  /** Place of the first step that is not done; the number of steps at the end. */
  next: number;
  /** What to click now. */
  sentence: string;
  /** Who could be moved, and where to. */
  suggestion?: { jobId: string; candidate: AtsFakeCandidate; stage: { id: string; name: string; hasTrigger: boolean } };
  /** Whose check the story follows. */
  hero?: { candidate: AtsFakeCandidate; request: ProviderFakeRequest };
}

export const isAnswered = ({ required, referees }: ProviderFakeRequest) =>
  referees.filter(({ done }) => done).length >= Math.max(1, required);

/** Every tick is read from what really happened. */
export function tellStory(desk: Desk): Story {
  const view = desk.ats.view();
  const hero = findHero(view, desk.provider.requests());
  const suggestion = suggest(view);
  const answered = hero !== undefined && isAnswered(hero.request);
  const steps = [
    { title: 'Activate in the marketplace', done: view.installed },
    { title: 'Connect your provider account', done: view.installed && desk.memory.connected },
    { title: 'Move a candidate', done: hero !== undefined },
    { title: 'Referees answer', done: answered },
    { title: 'Read the report on the card', done: answered && desk.memory.reportOpened },
  ];
  const found = steps.findIndex(({ done }) => !done);
  const next = found === -1 ? steps.length : found;
  const sentences = [activate, connect, move, answer, read, end];
  const sentence = (sentences[next] ?? end)(desk, { suggestion, hero });
  return { steps, next, sentence, suggestion, hero };
}

/** The newest check that both sides know. A self-test's made-up person has no card and tells no story. */
function findHero(view: AtsFakeView, requests: readonly ProviderFakeRequest[]): Story['hero'] {
  const pairs = requests.flatMap((request) => {
    const candidate = view.candidates.find(
      ({ email, cards }) => cards.length > 0 && email.toLowerCase() === request.candidate.email.toLowerCase(),
    );
    return candidate ? [{ candidate, request }] : [];
  });
  const open = pairs.filter(({ request }) => !request.archived && !request.declined);
  return open.find(({ request }) => isAnswered(request)) ?? open.at(-1) ?? pairs.at(-1);
}

function suggest({ jobs, candidates }: AtsFakeView): Story['suggestion'] {
  const job = jobs.find(({ stages }) => stages.some(({ hasTrigger }) => hasTrigger)) ?? jobs[0];
  const triggered = job?.stages.findIndex(({ hasTrigger }) => hasTrigger) ?? -1;
  const named = job?.stages.findIndex(({ name }) => /reference|check/i.test(name)) ?? -1;
  const at = triggered >= 0 ? triggered : named >= 0 ? named : (job?.stages.length ?? 0) - 1;
  const stage = job?.stages[at];
  if (!job || !stage) return undefined;
  const free = candidates.filter(
    (one) => one.jobId === job.id && one.stageId !== stage.id && one.email !== '' && one.cards.length === 0,
  );
  const candidate = free.find(({ stageId }) => stageId === job.stages[at - 1]?.id) ?? free[0];
  return candidate ? { jobId: job.id, candidate, stage } : undefined;
}

type Sentence = (desk: Desk, known: Pick<Story, 'suggestion' | 'hero'>) => string;

const activate: Sentence = ({ provider, memory }) =>
  memory.openForm?.kind === 'settings'
    ? 'Press “Fill in the keys”, or copy them from “Your provider”, then press “Save and activate”.'
    : `In “Your ATS”, open “Marketplace” and press “Activate ${provider.label}”.`;

const connect: Sentence = ({ provider }) => {
  const { redirectUrl, webhookUrl } = provider.settings();
  const start =
    'In the marketplace, follow the link in the box to Checkbridge and sign in; its mail arrives in “Mail”.';
  if (redirectUrl === '' && webhookUrl === '') {
    return `${start} Paste the two addresses it shows into “Your provider”, under “Account”, then connect.`;
  }
  return 'The addresses are in place. Go on in Checkbridge: press “Connect”, then allow it on the provider’s page.';
};

const move: Sentence = (_, { suggestion }) => {
  if (!suggestion) return 'In “Your ATS”, add a candidate with an e-mail address.';
  const { candidate, stage } = suggestion;
  return stage.hasTrigger
    ? `On the board, drag ${candidate.firstName} ${candidate.lastName} to “${stage.name}”, or press “Move to ${stage.name}”.`
    : `On the board, press “Add trigger” under “${stage.name}”, choose a package and save.`;
};

const answer: Sentence = (_, { hero }) => {
  if (!hero) return '';
  const { candidate, request } = hero;
  if (request.declined) return `${candidate.firstName} declined. Move someone else, or send again from the card.`;
  if (request.archived) return `This check was withdrawn. Move someone else, or send again from the card.`;
  const waiting = request.referees.find(({ done }) => !done);
  if (!waiting) return `In “Your provider”, open ${candidate.firstName}’s request and press “Send to the referees”.`;
  return `In “Your provider”, open ${candidate.firstName}’s request and press “Answer as ${waiting.name}”, then send the answer.`;
};

const read: Sentence = (_, { hero }) =>
  `In “Your ATS”, open ${hero?.candidate.firstName ?? ''} ${hero?.candidate.lastName ?? ''} and press “Open report” on the card.`;

const end: Sentence = () =>
  'That was the whole story. See what Checkbridge kept of it, try a button on the card, or start over.';
