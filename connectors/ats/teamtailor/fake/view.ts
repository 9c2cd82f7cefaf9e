import { cardActions } from '@/connectors/contract';
import type { AtsFakeCard, AtsFakeView } from '@/connectors/sandbox-contract';
import type { FakeResult } from './state';
import type { FakeWorld } from './world';

/** What a recruiter sees. */
export function viewOf(world: FakeWorld): AtsFakeView {
  return {
    company: world.state.company,
    installed: world.state.activation !== undefined,
    jobs: world.state.jobs.map(({ id, title, stages }) => ({
      id,
      title,
      stages: stages.map((stage) => ({ ...stage, hasTrigger: world.state.triggers.has(`${id}/${stage.id}`) })),
    })),
    candidates: world.state.candidates.map(({ id, firstName, lastName, email, jobId, stageId }) => ({
      ...{ id, firstName, lastName, email, jobId, stageId },
      cards: [...world.state.results.values()].filter(({ candidateId }) => candidateId === id).map(cardOf),
    })),
  };
}

function cardOf({ id, attributes }: FakeResult): AtsFakeCard {
  const { status = 'sending', summary, details, url, assessment, attachments = [], actions = [] } = attributes;
  return {
    id,
    title: 'Checkbridge',
    status,
    summary: summary ?? '',
    details: Object.entries(details ?? {}).map(([label, value]) => ({
      label,
      value: typeof value === 'string' ? value : JSON.stringify(value),
    })),
    url: url ?? undefined,
    score: assessment?.score ?? undefined,
    attachments,
    actions: actions.map(({ buttonText, endpoint }) => ({
      label: buttonText,
      id: endpoint,
      action: cardActions.find((action) => endpoint === `actions/${action}`),
    })),
  };
}
