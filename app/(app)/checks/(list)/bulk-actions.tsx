'use client';
import { CircleX, MailPlus, RefreshCw } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/app/ui/button';
import { useSelectedRows } from '@/app/ui/data-table';
import type { CardAction } from '@/connectors/contract';
import { BulkDialog } from './bulk-dialog';

export interface BulkCheck {
  id: string;
  name: string;
  email: string;
  actions: CardAction[];
}
export type BulkAction = 'resend' | 'refresh' | 'cancel';

const choices = [
  { action: 'resend', Icon: MailPlus },
  { action: 'refresh', Icon: RefreshCw },
  { action: 'cancel', Icon: CircleX },
] as const;

/** What can be done with several checks at once. Greyed where it applies to none of them. */
export function BulkActions({ checks }: { checks: BulkCheck[] }) {
  const t = useTranslations('checks.bulk');
  const { ids, clear } = useSelectedRows();
  const [asked, setAsked] = useState<{ action: BulkAction; checks: BulkCheck[] }>();
  const chosen = checks.filter(({ id }) => ids.includes(id));
  return (
    <>
      {choices.map(({ action, Icon }) => (
        <Button
          key={action}
          size="small"
          icon={<Icon aria-hidden="true" />}
          isDisabled={!chosen.some(({ actions }) => actions.includes(action))}
          onPress={() => setAsked({ action, checks: chosen })}
        >
          {t(action)}
        </Button>
      ))}
      {asked && (
        <BulkDialog
          {...asked}
          onClose={(done) => {
            setAsked(undefined);
            if (done) clear();
          }}
        />
      )}
    </>
  );
}
