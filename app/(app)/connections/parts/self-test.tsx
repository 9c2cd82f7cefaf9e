'use client';
import { FlaskConical } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useEffect, useEffectEvent, useState } from 'react';
import { Banner } from '@/app/ui/banner';
import { Button } from '@/app/ui/button';
import { Hop, Hops } from '@/app/ui/hop';
import { LiveRegion } from '@/app/ui/live-region';
import { ProgressText } from '@/app/ui/progress-text';
import type { SelfTestView } from '@/lib/connections/self-test-view';
import { readTest, startTest } from '../actions';

export type SelfTestProps = {
  connectionId: string;
  test: SelfTestView | undefined;
  /** Only administrators may start one. */
  mayStart: boolean;
  /** Set off as the page opens, because a button elsewhere asked for it. */
  atOnce?: boolean;
};

const everyMs = 600;

/** A made-up candidate on its way, hop by hop, as it happens. */
export function SelfTest({ connectionId, test: given, mayStart, atOnce = false }: SelfTestProps) {
  const t = useTranslations('selftest.screen');
  const router = useRouter();
  const [followed, setFollowed] = useState<SelfTestView>();
  const [starting, setStarting] = useState(false);
  const [problem, setProblem] = useState<string>();
  // What was followed here is newer than what the page came with, unless the page was drawn anew since.
  const test =
    followed && (!given || followed.id === given.id || followed.startedAt > given.startedAt) ? followed : given;
  const running = test?.running ?? false;

  useEffect(() => {
    if (!running) return;
    let gone = false;
    const timer = setInterval(async () => {
      const next = await readTest(connectionId).catch(() => undefined);
      if (gone || !next) return;
      setFollowed(next);
      if (!next.running) router.refresh();
    }, everyMs);
    return () => {
      gone = true;
      clearInterval(timer);
    };
  }, [running, connectionId, router]);

  const start = async () => {
    setStarting(true);
    setProblem(undefined);
    const answer = await startTest(connectionId).catch(() => t('failed'));
    if (typeof answer === 'string') setProblem(answer);
    else setFollowed(answer);
    setStarting(false);
  };

  const asked = useEffectEvent(() => {
    router.replace(window.location.pathname, { scroll: false });
    void start();
  });
  useEffect(() => {
    if (!atOnce) return;
    const timer = setTimeout(() => asked(), 0);
    return () => clearTimeout(timer);
  }, [atOnce]);

  const done = test?.hops.filter(({ state }) => state === 'done').length ?? 0;
  const total = test?.hops.length ?? 0;
  const outcome = !test || running ? '' : test.ok ? t('green', { seconds: test.tookMs / 1000 }) : t('red');

  return (
    <div className="flex flex-col gap-3">
      {test && (
        <>
          <ProgressText
            done={done}
            total={total}
            label={t('progress')}
            text={t('progressText', { done, total, seconds: test.tookMs / 1000 })}
          />
          <Hops>
            {test.hops.map(({ name, label, state, text, tookMs }) => (
              <Hop key={name} name={label} state={state} text={text} took={tookMs} />
            ))}
          </Hops>
        </>
      )}
      <LiveRegion visible={outcome !== ''} className={test?.ok ? 'font-medium text-good' : 'font-medium text-needs'}>
        {outcome}
      </LiveRegion>
      {problem && <Banner role="alert" tone="needs" title={problem} />}
      {mayStart && (
        <div>
          <Button
            look={test?.ok ? 'default' : 'primary'}
            isPending={starting || running}
            pendingText={t('running')}
            onPress={start}
            icon={<FlaskConical aria-hidden="true" />}
          >
            {test ? t('again') : t('start')}
          </Button>
        </div>
      )}
    </div>
  );
}
