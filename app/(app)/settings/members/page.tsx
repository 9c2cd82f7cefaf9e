import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Card } from '@/app/ui/card';
import { PageHeader } from '@/app/ui/page-header';
import { requireTenant } from '@/lib/auth/viewer';
import { canSendMail } from '@/lib/mail';
import { listMembers } from '@/lib/members/list';
import { InviteForm } from './invite-form';
import { MemberList } from './member-list';
import { NotYours } from './not-yours';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings'))('members.title') };
}

/** Who gets in, and as what? */
export default async function MembersPage() {
  const { tenant, userId } = await requireTenant('/settings/members');
  const [t, people] = await Promise.all([getTranslations('settings.members'), listMembers(tenant.id)]);
  const members = people.flatMap(({ memberships: [membership], ...person }) =>
    membership ? [{ ...person, role: membership.role, since: membership.since }] : [],
  );
  const admins = members.filter(({ role }) => role === 'admin');
  if (tenant.role !== 'admin') {
    return <NotYours admin={admins[0] && (admins[0].name || admins[0].email)} company={tenant.name} />;
  }
  return (
    <div className="flex flex-col gap-6">
      <PageHeader
        title={t('answer', { count: members.length, company: tenant.name })}
        text={t('text', { admins: admins.length, recruiters: members.length - admins.length })}
      />
      <div className="grid items-start gap-6 desk:grid-cols-[minmax(0,1fr)_22rem]">
        <MemberList
          company={{ id: tenant.id, name: tenant.name }}
          members={members}
          viewerId={userId}
          onlyAdmin={admins.length === 1 ? admins[0]?.id : undefined}
        />
        <Card title={t('invite.title')}>
          <InviteForm tenantId={tenant.id} mail={canSendMail()} />
        </Card>
      </div>
    </div>
  );
}
