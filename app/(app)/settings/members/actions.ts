'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { requireViewer } from '@/lib/auth/viewer';
import { UserError } from '@/lib/errors';
import { changeRole, removeMember } from '@/lib/members/change';
import { inviteColleague, type WayIn } from '@/lib/members/invite-colleague';
import { memberWords } from '@/lib/members/words';

export type InviteOutcome = { ok: true; email: string; way: WayIn } | { ok: false; sentence: string };

const role = z.enum(['recruiter', 'admin']);
const id = z.uuid();
const address = z.string().max(320);

/** The company stands in the call: another one may have been chosen in another tab since. @throws UserError */
async function asAdmin(tenantId: string) {
  const viewer = await requireViewer('/settings/members');
  const mine = viewer.memberships.find((membership) => membership.tenantId === tenantId);
  if (mine?.role !== 'admin') throw new UserError(memberWords('notAdmin'));
  return { tenantId: mine.tenantId, actor: viewer.email };
}

export async function invite(tenantId: string, email: string, as: string): Promise<InviteOutcome> {
  try {
    const admin = await asAdmin(tenantId);
    const invited = await inviteColleague({ ...admin, email: address.parse(email), role: role.parse(as) });
    refresh();
    return { ok: true, ...invited };
  } catch (error) {
    if (error instanceof UserError) return { ok: false, sentence: error.sentence };
    throw error;
  }
}

/** @returns the sentence that a person is shown when it did not work */
export async function giveRole(tenantId: string, userId: string, as: string): Promise<string | undefined> {
  return attempt(async () => {
    await changeRole({ ...(await asAdmin(tenantId)), userId: id.parse(userId), role: role.parse(as) });
  });
}

export async function remove(tenantId: string, userId: string): Promise<string | undefined> {
  return attempt(async () => {
    await removeMember({ ...(await asAdmin(tenantId)), userId: id.parse(userId) });
  });
}

async function attempt(work: () => Promise<void>): Promise<string | undefined> {
  try {
    await work();
    refresh();
    return undefined;
  } catch (error) {
    if (error instanceof UserError) return error.sentence;
    throw error;
  }
}
