'use client';
import { useTranslations } from 'next-intl';
import { createContext, use, useMemo, useOptimistic, useState, useTransition, type ReactNode } from 'react';
import type { CardAction } from '@/connectors/contract';
import type { Offer } from '@/lib/checks/queries/subject';
import { runAction } from '../run-action';
import { ActionDialogs } from './action-dialogs';

export interface ActionSubject {
  checkId: string;
  name: string;
  firstName: string;
  email: string;
  /** Where the newest invitation went. */
  sentTo: string | undefined;
  packageName: string;
  jobTitle: string;
  ats: string;
  provider: string;
  /** As the card names who did it. */
  viewer: string;
  offers: Offer[];
  /** The action that most likely mends it. */
  primary: CardAction | undefined;
  /** It stands in the banner, beside the sentence that it mends. */
  mendsInBanner: boolean;
}

export type Told = { kind: 'done'; label: Offer['label']; email: string } | { kind: 'failed'; sentence: string };

interface Actions {
  subject: ActionSubject;
  /** Under way: shown at once, taken back when it fails. */
  running: Offer | undefined;
  told: Told | undefined;
  /** Opens the question; what harms nobody is done at once. */
  ask: (offer: Offer) => void;
  /** @returns a sentence when it failed */
  run: (offer: Offer, email?: string) => Promise<string | undefined>;
}

const Context = createContext<Actions | undefined>(undefined);

export function useActions(): Actions {
  const actions = use(Context);
  if (!actions) throw new Error('ActionProvider is missing');
  return actions;
}

interface ActionProviderProps {
  subject: ActionSubject;
  /** The action that a link asks for (`?do=`). */
  wanted: string | undefined;
  children: ReactNode;
}

/** What the buttons of the page share: what is asked, what is under way, what came of it. */
export function ActionProvider({ subject, wanted, children }: ActionProviderProps) {
  const t = useTranslations('check');
  const ui = useTranslations('ui');
  const offered = subject.offers.find(({ action }) => action === wanted);
  const [asked, setAsked] = useState(offered);
  const [told, setTold] = useState<Told | undefined>(
    wanted && !offered ? { kind: 'failed', sentence: t('notNow') } : undefined,
  );
  const [running, setRunning] = useOptimistic<Offer | undefined>(undefined);
  const [, startTransition] = useTransition();

  const actions = useMemo<Actions>(() => {
    const run: Actions['run'] = (offer, email) =>
      new Promise((resolve) => {
        setTold(undefined);
        startTransition(async () => {
          setRunning(offer);
          const outcome = await runAction({ checkId: subject.checkId, action: offer.action, email }).catch(() => ({
            ok: false as const,
            sentence: ui('failed'),
          }));
          const sentence = outcome.ok ? undefined : outcome.sentence;
          startTransition(() =>
            setTold(
              sentence === undefined
                ? { kind: 'done', label: offer.label, email: email ?? subject.email }
                : { kind: 'failed', sentence },
            ),
          );
          resolve(sentence);
        });
      });
    const ask: Actions['ask'] = (offer) => {
      // One at a time. The buttons stay enabled, so that none loses the focus.
      if (running) return;
      setTold(undefined);
      if (offer.action === 'refresh') void run(offer);
      else setAsked(offer);
    };
    return { subject, running, told, ask, run };
  }, [subject, running, told, ui, setRunning]);

  return (
    <Context value={actions}>
      {children}
      <ActionDialogs asked={asked} onClose={() => setAsked(undefined)} />
    </Context>
  );
}
