'use server';
import { refresh } from 'next/cache';
import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { cardActions } from '@/connectors/contract';
import { relayCheck } from '@/inngest/relay';
import { requireTenant } from '@/lib/auth/viewer';
import { requestAction } from '@/lib/checks/request-action';
import { UserError } from '@/lib/errors';

export type ActionOutcome = { ok: true } | { ok: false; sentence: string };

const orderSchema = z.object({
  checkId: z.string(),
  action: z.enum(cardActions),
  email: z.string().max(320).optional(),
});
export type ActionOrder = z.infer<typeof orderSchema>;

/** Does what a person asked for on a screen: recorded at once, carried out by the engine right after. */
export async function runAction(wanted: ActionOrder): Promise<ActionOutcome> {
  const order = orderSchema.parse(wanted);
  const viewer = await requireTenant(`/checks/${order.checkId}`);
  const outcome = await record(viewer, order);
  refresh();
  return outcome;
}

const bulkSchema = z.object({
  checkIds: z.array(z.string()).min(1).max(100),
  action: z.enum(['resend', 'refresh', 'cancel']),
});

/** The same for several checks; each has an outcome of its own. */
export async function runBulkAction(wanted: z.infer<typeof bulkSchema>): Promise<Record<string, ActionOutcome>> {
  const { checkIds, action } = bulkSchema.parse(wanted);
  const viewer = await requireTenant('/checks');
  const outcomes: Record<string, ActionOutcome> = {};
  for (const checkId of checkIds) outcomes[checkId] = await record(viewer, { checkId, action });
  refresh();
  return outcomes;
}

async function record(viewer: { email: string; tenant: { id: string } }, order: ActionOrder): Promise<ActionOutcome> {
  const t = await getTranslations('check');
  try {
    const check = await requestAction(viewer.tenant.id, { ...order, actor: viewer.email });
    if (!check) return { ok: false, sentence: t('gone') };
    await relayCheck(check);
    return { ok: true };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { ok: false, sentence: error.sentence };
  }
}
