import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { systemDb } from '@/lib/db/client';
import { createTenant } from '@/lib/tenants/create';
import { testDatabase } from '@/lib/testing/database';
import { changeRole, removeMember } from './change';
import { addMember, inviteMember } from './invite';
import { inviteColleague } from './invite-colleague';
import { listMembers } from './list';
import { memberWords } from './words';

testDatabase();
const actor = 'elin@example.com';
const lastAdmin = memberWords('lastAdmin');
let tenantId: string;
let elsewhere: string;
let elin: string;

beforeAll(async () => {
  elsewhere = (await createTenant('Other')).id;
});
beforeEach(async () => {
  tenantId = (await createTenant('Acme')).id;
  elin = (await addMember({ tenantId, email: actor, role: 'admin' })).id;
});

const roles = async (of = tenantId) =>
  Object.fromEntries((await listMembers(of)).map(({ email, memberships }) => [email, memberships[0]?.role]));

describe('the last administrator', () => {
  it('cannot be demoted, removed, or invited again as a recruiter', async () => {
    const change = { tenantId, userId: elin, actor };
    await expect(changeRole({ ...change, role: 'recruiter' })).rejects.toThrow(lastAdmin);
    await expect(removeMember(change)).rejects.toThrow(lastAdmin);
    await expect(inviteMember({ tenantId, email: actor, role: 'recruiter' })).rejects.toThrow(lastAdmin);
    expect(await roles()).toEqual({ [actor]: 'admin' });
  });

  it('may go once there is another', async () => {
    const otto = await addMember({ tenantId, email: 'otto@example.com', role: 'recruiter', actor });
    await changeRole({ tenantId, userId: otto.id, role: 'admin', actor });
    await changeRole({ tenantId, userId: elin, role: 'recruiter', actor });
    await removeMember({ tenantId, userId: elin, actor });
    expect(await roles()).toEqual({ 'otto@example.com': 'admin' });
    const audit = await systemDb().auditEntry.findMany({ where: { tenantId, actor }, orderBy: { id: 'asc' } });
    expect(audit.map(({ action, subject }) => [action, subject])).toEqual([
      ['member.invited.recruiter', otto.id],
      ['member.role.admin', otto.id],
      ['member.role.recruiter', elin],
      ['member.removed', elin],
    ]);
  });

  it('stays when two demote each other at the same moment', async () => {
    const otto = await addMember({ tenantId, email: 'otto@example.com', role: 'admin' });
    const answers = await Promise.allSettled(
      [elin, otto.id].map((userId) => changeRole({ tenantId, userId, role: 'recruiter', actor })),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(Object.values(await roles()).filter((role) => role === 'admin')).toHaveLength(1);
  });

  it('of one company is not the other’s', async () => {
    await addMember({ tenantId: elsewhere, email: actor, role: 'admin' });
    await expect(removeMember({ tenantId, userId: elin, actor })).rejects.toThrow(lastAdmin);
  });
});

it('changes nobody outside the company, and writes no entry where nothing changes', async () => {
  const eve = await addMember({ tenantId: elsewhere, email: 'eve@example.com', role: 'recruiter' });
  await expect(changeRole({ tenantId, userId: eve.id, role: 'admin', actor })).rejects.toThrow(
    memberWords('notMember'),
  );
  await expect(removeMember({ tenantId, userId: eve.id, actor })).rejects.toThrow(memberWords('notMember'));
  await changeRole({ tenantId, userId: elin, role: 'admin', actor });
  expect(await systemDb().auditEntry.count({ where: { tenantId, actor } })).toBe(0);
});

describe('a link that an administrator is shown', () => {
  const invite = (email: string, role: 'admin' | 'recruiter' = 'recruiter') =>
    inviteColleague({ tenantId, email, role, actor });

  it('is made for a newcomer, again if it went unused, and only the newest works', async () => {
    expect((await invite('New@example.com')).way).toMatchObject({ by: 'link' });
    expect((await invite('new@example.com')).way).toMatchObject({ by: 'link' });
    expect(await systemDb().signInToken.count({ where: { identifier: 'new@example.com' } })).toBe(1);
  });

  it.each([
    ['an operator', (email: string) => addMember({ email, role: 'operator' })],
    ['a member of another company', (email: string) => addMember({ tenantId: elsewhere, email, role: 'recruiter' })],
    [
      'somebody who signed in before',
      (email: string) => systemDb().user.create({ data: { email, emailVerified: new Date() } }),
    ],
  ])('never signs in as %s', async (who, make) => {
    const email = `${who.replaceAll(' ', '-')}@example.com`;
    await make(email);
    expect(await invite(email)).toEqual({ email, way: { by: 'themselves' } });
    expect(await systemDb().signInToken.count({ where: { identifier: email } })).toBe(0);
  });

  it('stops working once another company lets the person in', async () => {
    await invite('shared@example.com');
    await addMember({ tenantId: elsewhere, email: 'shared@example.com', role: 'admin' });
    expect(await systemDb().signInToken.count({ where: { identifier: 'shared@example.com' } })).toBe(0);
  });
});
