'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { after } from 'next/server';
import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { relayInbound } from '@/inngest/relay';
import { chooseTenant } from '@/lib/auth/tenant-cookie';
import { requireViewer } from '@/lib/auth/viewer';
import { replayDelivery } from '@/lib/inbound/replay';

const uuid = z.uuid();

/** @returns the sentence that a person is shown when it did not work */
export async function replay(id: string): Promise<string | undefined> {
  const viewer = await requireViewer('/operator/deliveries');
  const t = await getTranslations('operator.refusals');
  if (!viewer.operator) return t('unknown');
  const problem = uuid.safeParse(id).success ? await replayDelivery(id, viewer.email) : 'unknown';
  if (problem) return t(problem);
  after(relayInbound);
  refresh();
  return undefined;
}

/** A check of another company that the operator belongs to: its page shows the company that is chosen. */
export async function openCheckOf(tenantId: string, checkId: string): Promise<void> {
  await chooseTenant(uuid.parse(tenantId));
  redirect(`/checks/${uuid.parse(checkId)}`);
}
