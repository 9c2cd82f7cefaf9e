import { teamtailorHarness } from '@/connectors/ats/teamtailor/harness';
import { atsConnectors, type AtsName } from '@/connectors/registry';
import { describeAtsContract } from './ats';
import type { AtsHarness } from './ats-stage';

/** One line a connector; leaving one out does not compile. */
const harnesses: Record<AtsName, AtsHarness> = { teamtailor: teamtailorHarness };

const isName = (name: string): name is AtsName => Object.hasOwn(harnesses, name);

for (const [name, connector] of Object.entries(atsConnectors)) {
  if (!isName(name)) throw new Error(`${name} has no harness.`);
  describeAtsContract(name, connector, harnesses[name]);
}
