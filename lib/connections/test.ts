import type { ProviderPackage } from '@/connectors/contract';
import { UserError } from '@/lib/errors';
import { connectionWords, hopWords } from './connection-words';
import { hopProblemOf, hopSentence } from './hop';
import { readPackages } from './packages';
import { openConnection, withProvider } from './session';

export interface TestHop {
  name: 'ats' | 'account' | 'packages';
  label: string;
  ok: boolean;
  /** How long it took. */
  ms: number;
  /** What was seen, or the sentence that says what to do. */
  text: string;
}

/**
 * Asks both sides whether they let us in, without the engine and without a made-up candidate.
 * @throws UserError when the tenant has no such connection
 */
export async function testConnection(tenantId: string, id: string): Promise<TestHop[]> {
  const connection = await openConnection(tenantId, id).catch(() => {
    throw new UserError(connectionWords('noConnection'));
  });
  const labels = { ats: connection.opened.ats.manifest.label, provider: connection.opened.provider.manifest.label };
  const hop = async (
    name: TestHop['name'],
    side: 'ats' | 'provider',
    work: () => Promise<string>,
  ): Promise<TestHop> => {
    const from = performance.now();
    const outcome = await work().then(
      (text) => ({ ok: true, text }),
      (error: unknown) => ({ ok: false, text: hopSentence(hopProblemOf(error, labels[side], side)) }),
    );
    return { name, label: hopWords(`names.${name}`, labels), ms: Math.round(performance.now() - from), ...outcome };
  };
  const read = async (): Promise<ProviderPackage[]> =>
    withProvider(connection, (session) => readPackages(connection, session));
  return [
    await hop('ats', 'ats', async () => {
      await connection.ats.test();
      return hopWords('seen.ats');
    }),
    await hop('account', 'provider', async () => {
      const { account } = await withProvider(connection, (session) => session.test());
      return hopWords('seen.account', { detail: account });
    }),
    await hop('packages', 'provider', async () => hopWords('seen.packages', { detail: String((await read()).length) })),
  ];
}
