'use server';

import { refresh } from 'next/cache';
import { after } from 'next/server';
import { requireViewer } from '@/lib/auth/viewer';
import { connectionFor, memberConnection } from '@/lib/connections/access';
import { connectProvider, finishAccount, type AccountOutcome } from '@/lib/connections/connect-provider';
import { saveDefaults, type Defaults } from '@/lib/connections/defaults';
import { lastSelfTest, sendRehearsal, startSelfTest } from '@/lib/connections/self-test';
import type { SelfTestView } from '@/lib/connections/self-test-view';
import { setConnectionState, type ChosenState } from '@/lib/connections/state';
import { UserError } from '@/lib/errors';
import { log } from '@/lib/log';

/** An administrator's connection. Who may not change it is told so. @throws UserError */
async function mine(id: string) {
  const viewer = await requireViewer(`/connections/${id}`);
  return { ...(await connectionFor(viewer, id)), actor: viewer.email };
}

/** @returns the sentence that a person is shown when it did not work */
async function attempt(work: () => Promise<string | undefined>): Promise<string | undefined> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof UserError) return error.sentence;
    throw error;
  }
}

/** @param typed a form, whose values no development log writes down */
export async function giveAccount(id: string, typed: FormData, adopt: boolean): Promise<AccountOutcome> {
  const values = Object.fromEntries(
    [...typed].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value.trim()] as const] : [])),
  );
  try {
    const { tenantId, actor } = await mine(id);
    const outcome = await connectProvider({ tenantId, id, values, adopt, actor });
    if (outcome.ok) refresh();
    return outcome;
  } catch (error) {
    if (error instanceof UserError) return { ok: false, sentence: error.sentence };
    throw error;
  }
}

export async function lookAgain(id: string): Promise<string | undefined> {
  return attempt(async () => {
    const { tenantId, actor } = await mine(id);
    const sentence = await finishAccount(tenantId, id, actor);
    refresh();
    return sentence;
  });
}

export async function giveDefaults(id: string, defaults: Defaults): Promise<string | undefined> {
  return attempt(async () => {
    const { tenantId, actor } = await mine(id);
    await saveDefaults(tenantId, id, defaults, actor);
    refresh();
    return undefined;
  });
}

export async function setState(id: string, state: ChosenState): Promise<string | undefined> {
  return attempt(async () => {
    const { tenantId, actor } = await mine(id);
    await setConnectionState(tenantId, id, state, actor);
    refresh();
    return undefined;
  });
}

export async function startTest(id: string): Promise<SelfTestView | string | undefined> {
  try {
    const { tenantId, actor } = await mine(id);
    const { fresh, ...test } = await startSelfTest(tenantId, id, actor);
    // The page follows each hop, so the way to our own address is gone after the answer.
    if (fresh)
      after(() =>
        sendRehearsal(test).catch((error: unknown) => log.error({ error, connectionId: id }, 'the self-test stopped')),
      );
    return await lastSelfTest(tenantId, id);
  } catch (error) {
    if (error instanceof UserError) return error.sentence;
    throw error;
  }
}

/** Asked for again and again while a self-test runs. Members may look. */
export async function readTest(id: string): Promise<SelfTestView | undefined> {
  const viewer = await requireViewer(`/connections/${id}`);
  const { tenantId } = await memberConnection(viewer, id);
  return lastSelfTest(tenantId, id);
}
