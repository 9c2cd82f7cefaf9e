import { useTranslations } from 'next-intl';
import { Avatar } from '@/app/ui/avatar';
import { Card, CardList, CardRow } from '@/app/ui/card';
import { Time } from '@/app/ui/time';
import type { MemberRole } from '@/lib/members/list';
import { MemberMenu } from './member-menu';

export interface ListedMember {
  id: string;
  email: string;
  name: string;
  role: MemberRole;
  since: Date;
  signedIn: boolean;
}
export interface MemberListProps {
  company: { id: string; name: string };
  members: ListedMember[];
  viewerId: string;
  /** Id of the one who must stay an administrator. */
  onlyAdmin: string | undefined;
}

export function MemberList({ company, members, viewerId, onlyAdmin }: MemberListProps) {
  const t = useTranslations('settings.members');
  return (
    <Card flush title={t('title')}>
      <CardList>
        {members.map(({ id, email, name, role, since, signedIn }) => (
          <CardRow
            key={id}
            lead={<Avatar name={name || email} size="large" />}
            title={
              <>
                {name || email}
                {id === viewerId && <span className="font-normal text-ink-3"> · {t('you')}</span>}
              </>
            }
            text={
              <>
                {name && `${email} · `}
                {t.rich(signedIn ? 'since' : 'invited', { when: () => <Time value={since} as="date" /> })}
                {id === onlyAdmin && <span className="mt-0.5 block max-w-[60ch]">{t('onlyAdmin')}</span>}
              </>
            }
            end={
              <span className="flex items-center gap-2">
                <span className="text-sm text-ink-2">{t(`role.${role}`)}</span>
                {id !== onlyAdmin && (
                  <MemberMenu
                    company={company}
                    member={{ id, email, name: name || email, role, signedIn }}
                    self={id === viewerId}
                  />
                )}
              </span>
            }
          />
        ))}
      </CardList>
    </Card>
  );
}
