'use client';
import { Send, UserMinus, UserRoundCog } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ConfirmDialog } from '@/app/ui/confirm-dialog';
import { Menu, type MenuItem } from '@/app/ui/menu';
import type { MemberRole } from '@/lib/members/list';
import { giveRole, remove } from './actions';
import { InviteAgain } from './invite-again';

export type MemberMenuProps = {
  company: { id: string; name: string };
  member: { id: string; email: string; name: string; role: MemberRole; signedIn: boolean };
  self: boolean;
};

type Asked = 'role' | 'remove' | 'again';

/** What can be done with a person; each asks first, naming them. */
export function MemberMenu({ company, member, self }: MemberMenuProps) {
  const t = useTranslations('settings.members.menu');
  const [asked, setAsked] = useState<Asked>();
  const { name } = member;
  const other = member.role === 'admin' ? 'recruiter' : 'admin';
  const items: MenuItem[] = [
    ...(member.signedIn ? [] : [{ id: 'again', label: t('again'), icon: <Send aria-hidden="true" /> }]),
    { id: 'role', label: t(`to.${other}`), icon: <UserRoundCog aria-hidden="true" /> },
    { id: 'remove', label: t('remove'), icon: <UserMinus aria-hidden="true" />, danger: true },
  ];
  const open = (which: Asked) => ({
    isOpen: asked === which,
    onOpenChange: (isOpen: boolean) => setAsked(isOpen ? which : undefined),
  });
  const words = { name, company: company.name };
  return (
    <>
      <Menu
        label={t('label', { name })}
        items={items}
        onAction={(key) => {
          if (key === 'role' || key === 'remove' || key === 'again') setAsked(key);
        }}
      />
      <ConfirmDialog
        title={t(`toTitle.${other}`, words)}
        text={t(self ? 'toTextSelf' : `toText.${other}`, words)}
        confirmLabel={t(`to.${other}`)}
        onConfirm={() => giveRole(company.id, member.id, other)}
        {...open('role')}
      />
      <ConfirmDialog
        danger
        title={t(self ? 'removeTitleSelf' : 'removeTitle', words)}
        text={t(self ? 'removeTextSelf' : 'removeText', words)}
        confirmLabel={t('remove')}
        onConfirm={() => remove(company.id, member.id)}
        {...open('remove')}
      />
      {asked === 'again' && <InviteAgain tenantId={company.id} member={member} onClose={() => setAsked(undefined)} />}
    </>
  );
}
