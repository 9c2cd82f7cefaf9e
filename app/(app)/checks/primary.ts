import type { CardAction } from '@/connectors/contract';
import type { Offer } from '@/lib/checks/queries/subject';

interface Subject {
  state: string;
  overdue: boolean;
  offers: readonly Offer[];
}

/** The one action that most likely mends it; undefined where nothing needs mending, or a talk must come first. */
export function primaryOffer({ state, overdue, offers }: Subject): Offer | undefined {
  const offer = (action: CardAction) => offers.find((candidate) => candidate.action === action);
  if (overdue) return offer('resend') ?? offer('refresh');
  if (state === 'failed') return offer('correct-email') ?? offer('replace');
  return state === 'expired' ? offer('replace') : undefined;
}
