import type { AtsConnector, ProviderConnector } from './contract';
import { teamtailor } from './ats/teamtailor';
import { referoo } from './providers/referoo';

/** One line a vendor. */
export const atsConnectors = { teamtailor } satisfies Record<string, AtsConnector>;
export const providerConnectors = { referoo } satisfies Record<string, ProviderConnector>;

export type AtsName = keyof typeof atsConnectors;

const isKey = <T extends object>(table: T, name: string): name is Extract<keyof T, string> =>
  Object.hasOwn(table, name);

/** @returns the ATS connector of that name, or undefined */
export function findAts(name: string): AtsConnector | undefined {
  return isKey(atsConnectors, name) ? atsConnectors[name] : undefined;
}

/** @returns the provider connector of that name, or undefined */
export function findProvider(name: string): ProviderConnector | undefined {
  return isKey(providerConnectors, name) ? providerConnectors[name] : undefined;
}
