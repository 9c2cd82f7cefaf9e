'use client';
import { FlaskConical, KeyRound, Pause, Unplug } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ButtonLink } from '@/app/ui/button-link';
import { ConfirmDialog } from '@/app/ui/confirm-dialog';
import { Menu, type MenuItem } from '@/app/ui/menu';
import { setState } from '../actions';

export type StateActionsProps = {
  id: string;
  slug: string;
  state: 'pending' | 'active' | 'broken' | 'paused' | 'deactivated';
  company: string;
  /** Checks that are under way: the dialog says what becomes of them. */
  running: number;
  names: { ats: string; provider: string };
  testable: boolean;
};

type Asked = 'pause' | 'disconnect';

/** Test, change, pause, disconnect: only what applies now. */
export function StateActions({ id, slug, state, company, running, names, testable }: StateActionsProps) {
  const t = useTranslations('connections.actions');
  const [asked, setAsked] = useState<Asked>();
  const items: MenuItem[] = [
    {
      id: 'account',
      label: t('account', names),
      icon: <KeyRound aria-hidden="true" />,
      href: `/activate/${slug}?connection=${id}&account=change`,
    },
    ...(state === 'active' || state === 'broken'
      ? [{ id: 'pause', label: t('pause'), icon: <Pause aria-hidden="true" /> }]
      : []),
    ...(state === 'deactivated'
      ? []
      : [{ id: 'disconnect', label: t('disconnect'), icon: <Unplug aria-hidden="true" />, danger: true }]),
  ];
  const dialog = (kind: Asked, chosen: 'paused' | 'deactivated') => (
    <ConfirmDialog
      title={kind === 'pause' ? t('pauseTitle') : t('disconnectTitle', { company, ...names })}
      text={t(`${kind}Text`, { running, ...names })}
      confirmLabel={t(kind)}
      danger={kind === 'disconnect'}
      onConfirm={() => setState(id, chosen)}
      isOpen={asked === kind}
      onOpenChange={(open) => setAsked(open ? kind : undefined)}
    />
  );
  return (
    <>
      {testable && (
        <ButtonLink href={`/connections/${id}?test=now#test`} icon={<FlaskConical aria-hidden="true" />}>
          {t('test')}
        </ButtonLink>
      )}
      <Menu
        label={t('more')}
        items={items}
        onAction={(key) => {
          if (key === 'pause' || key === 'disconnect') setAsked(key);
        }}
      />
      {dialog('pause', 'paused')}
      {dialog('disconnect', 'deactivated')}
    </>
  );
}
