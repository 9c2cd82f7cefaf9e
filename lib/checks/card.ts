import type { Card } from '@/connectors/contract';
import type { OpenListing } from '@/lib/connections/listing';
import { env } from '@/lib/env';
import { cardWords, shorten } from '@/lib/words';
import { actionLabelKey, actionsFor } from './actions';
import type { LoadedCheck } from './load';
import { problemSentence } from './problem';

/** Puts the newest version of a check into a card's words (screens §4). Pure but for the clock. */
export function buildCard(check: LoadedCheck, opened: OpenListing, now = new Date()): Card {
  const { manifest } = opened.provider;
  const completed = check.state === 'completed';
  return {
    version: check.version,
    state: check.state,
    summary: summary(check, now),
    details: details(check, manifest.label),
    reportUrl: completed ? `${env().APP_URL}/r/${check.reportToken}` : `${env().APP_URL}/checks/${check.id}`,
    attachments: completed
      ? check.report.map((report) => ({
          url: `${env().APP_URL}/r/${report.token}`,
          description: cardWords('report', { name: report.title }),
        }))
      : [],
    score: check.required > 0 ? Math.min(100, Math.round((100 * check.received) / check.required)) : undefined,
    actions: opened.ats.manifest.capabilities.cardActions
      ? actionsFor(check, manifest.capabilities).map((action) => ({
          action,
          label: cardWords(`actions.${actionLabelKey(action, check)}`),
        }))
      : [],
  };
}

function summary(check: LoadedCheck, now: Date): string {
  const { received, required } = check;
  const days = Math.max(1, Math.floor((now.getTime() - check.lastNewsAt.getTime()) / 86_400_000));
  if (check.overdue) return cardWords('summary.overdue', { days });
  switch (check.state) {
    case 'sent':
      return cardWords('summary.sent', { at: check.live?.sentAt ?? check.stateSince });
    case 'in_progress':
    case 'completed':
      return cardWords(`summary.${check.state}`, { received, required });
    case 'cancelled':
      return cardWords('summary.cancelled', {
        name: check.problem ? problemSentence(check.problem) : cardWords('someone'),
      });
    case 'failed':
      return shorten(cardWords('summary.failed', { sentence: check.problem ? problemSentence(check.problem) : '' }));
    default:
      return cardWords(`summary.${check.state}`);
  }
}

function details(check: LoadedCheck, provider: string): { label: string; value: string }[] {
  const at = (date: Date) => cardWords('details.at', { at: date });
  const sentence =
    check.state === 'failed' && check.problem
      ? [{ label: cardWords('details.reason'), value: problemSentence(check.problem) }]
      : [];
  return [
    ...sentence,
    { label: cardWords('details.provider'), value: provider },
    { label: cardWords('details.package'), value: check.packageName || check.packageId },
    ...(check.live?.sentAt ? [{ label: cardWords('details.invited'), value: at(check.live.sentAt) }] : []),
    ...(check.required > 0
      ? [
          {
            label: cardWords('details.references'),
            value: cardWords('details.of', { received: check.received, required: check.required }),
          },
        ]
      : []),
    ...(check.lastConfirmedAt ? [{ label: cardWords('details.confirmed'), value: at(check.lastConfirmedAt) }] : []),
  ];
}
