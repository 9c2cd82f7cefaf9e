import { useNow, useTranslations } from 'next-intl';
import { Banner } from '@/app/ui/banner';
import { ButtonLink } from '@/app/ui/button-link';
import { Time } from '@/app/ui/time';
import type { Tone } from '@/app/ui/tones';
import type { CheckView } from '@/lib/checks/queries/detail';
import { problemText } from '../words';
import { Announcer } from './announcer';
import { AskNow, MendNow } from './banner-actions';
import { isLost, nextText, stateText } from './state-text';

const tones: Record<CheckView['state'], Tone> = {
  queued: 'moving',
  sent: 'waiting',
  in_progress: 'moving',
  completed: 'good',
  declined: 'over',
  expired: 'over',
  cancelled: 'over',
  failed: 'needs',
};

/** Where the check stands, what comes next and when, as sentences; what stopped it, with the button that mends it. */
export function StateBanner({ check, name }: { check: CheckView; name: string }) {
  const t = useTranslations('check');
  const lists = useTranslations('checks');
  const now = useNow();
  const { provider } = check.vendors;
  const failed = check.state === 'failed';
  const sentence = failed ? problemText(lists, check.problem, check.vendors) : stateText(t, check, now);
  const lost = isLost(check);
  const connection = lost && (
    <ButtonLink href={`/connections/${check.connection.id}`} look={failed ? 'primary' : 'default'}>
      {t('broken.action')}
    </ButtonLink>
  );
  return (
    <section aria-label={lists('column.state')} className="mt-5 flex flex-col gap-3">
      {lost && !failed && (
        <Banner tone="needs" title={t('broken.title', { provider })} text={t('broken.text')} action={connection} />
      )}
      <Banner
        tone={check.overdue ? 'waiting' : tones[check.state]}
        title={sentence}
        text={failed ? undefined : nextText(t, check)}
        note={
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <Expectation check={check} now={now} />
            <span>
              {check.lastConfirmedAt ? (
                <Confirmed at={check.lastConfirmedAt} provider={provider} />
              ) : (
                t('notConfirmed', { provider })
              )}
            </span>
            <AskNow />
          </span>
        }
        action={failed ? lost ? connection : <MendNow /> : undefined}
      />
      <Announcer>{t('announce', { name, sentence })}</Announcer>
    </section>
  );
}

function Confirmed({ at, provider }: { at: Date; provider: string }) {
  const t = useTranslations('check');
  return t.rich('confirmed', { provider, when: () => <Time value={at} /> });
}

function Expectation({ check: { state, expectedBy }, now }: { check: CheckView; now: Date }) {
  const t = useTranslations('check');
  if (!expectedBy || (state !== 'sent' && state !== 'in_progress')) return null;
  return (
    <span>
      {t.rich(expectedBy > now ? 'expected' : 'wasExpected', { when: () => <Time value={expectedBy} as="date" /> })}
    </span>
  );
}
