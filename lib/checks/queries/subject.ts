import type { CardAction } from '@/connectors/contract';
import { findAts, findProvider } from '@/connectors/registry';
import { actionLabelKey, actionsFor, type ActionSubject } from '../actions';

/** What every screen about a check says of its two vendors. */
export const connectionColumns = {
  id: true,
  state: true,
  companyName: true,
  listing: { select: { ats: true, provider: true } },
} as const;

interface ConnectionRow {
  listing: { ats: string; provider: string };
}

export interface Vendors {
  ats: string;
  provider: string;
  /** Days in which the provider usually is done. */
  expectedDays: number;
}

/** Names as people write them, from the manifests. */
export function vendorsOf({ listing }: ConnectionRow): Vendors {
  const provider = findProvider(listing.provider)?.manifest;
  return {
    ats: findAts(listing.ats)?.manifest.label ?? listing.ats,
    provider: provider?.label ?? listing.provider,
    expectedDays: provider?.expectedDays ?? 0,
  };
}

/** An action that applies now, and the word on its button. */
export interface Offer {
  action: CardAction;
  label: ReturnType<typeof actionLabelKey>;
}

/** The same actions as on the card, in the same order. */
export function offersFor(subject: ActionSubject, { listing }: ConnectionRow): Offer[] {
  const provider = findProvider(listing.provider);
  if (!provider) return [];
  return actionsFor(subject, provider.manifest.capabilities).map((action) => ({
    action,
    label: actionLabelKey(action, subject),
  }));
}
