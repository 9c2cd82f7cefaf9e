import { referooHarness } from '@/connectors/providers/referoo/harness';
import { providerConnectors } from '@/connectors/registry';
import { describeProviderContract } from './provider';

// One line a connector, as in the registry.
const harnesses = { referoo: referooHarness } satisfies Record<keyof typeof providerConnectors, unknown>;

describeProviderContract('referoo', providerConnectors.referoo, harnesses.referoo);
