import type { Card, CheckState, Ref, VendorContext } from '@/connectors/contract';
import { ConnectorError } from '@/connectors/kit/errors';
import { partnerApi } from './client';
import { resultAnswer } from './schema';
import { rootOf } from './stacks';

/** A card shows this much of a summary; the rest hides under "view details" (contract §7). */
const summaryLimit = 150;

type ResultStatus = 'sending' | 'sent' | 'pending' | 'completed' | 'failed';

/** There is no word for cancelled, declined or expired: the summary says which. `completed` may move the candidate. */
const statusOf: Readonly<Record<CheckState, ResultStatus>> = {
  queued: 'sending',
  sent: 'sent',
  in_progress: 'pending',
  completed: 'completed',
  declined: 'failed',
  expired: 'failed',
  cancelled: 'failed',
  failed: 'failed',
};

/** The whole card, every time: whether lists are merged or replaced is unsaid, and so is what null does. */
export function attributesOf(card: Card): Record<string, unknown> {
  return {
    status: statusOf[card.state],
    summary: shortened(card.summary),
    details: detailsOf(card.details),
    attachments: card.attachments
      .filter(({ url }) => isWebAddress(url))
      .map(({ url, description }) => ({ url, description })),
    actions: card.actions.map(({ action, label }) => ({ buttonText: label, endpoint: `actions/${action}` })),
    ...(card.reportUrl !== undefined && isWebAddress(card.reportUrl) ? { url: card.reportUrl } : {}),
    ...(card.score === undefined ? {} : { assessment: { score: Math.round(Math.min(100, Math.max(0, card.score))) } }),
  };
}

/** `candidate-id` stays out: an update that names it is refused (TPD partner_results/_update). */
export async function writeBack(context: VendorContext, apiKey: string, ref: Ref, card: Card): Promise<void> {
  const { resultId = '', updateUrl = '' } = ref;
  const root = rootOf(updateUrl, context);
  if (!root || !/^[\w-]+$/.test(resultId)) {
    throw new ConnectorError('rejected', 'Teamtailor: PUT partner-results not sent', {
      sentence: 'The result has an address that is not Teamtailor’s, so nothing was sent to it.',
    });
  }
  const body = { data: { type: 'partner-results', id: resultId, attributes: attributesOf(card) } };
  await partnerApi(context, apiKey, root).put(`partner-results/${resultId}`, body, resultAnswer);
}

/** Cuts between characters as people see them, so that no emoji or accent is torn. */
export function shortened(text: string): string {
  if (text.length <= summaryLimit) return text;
  let kept = '';
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (kept.length + segment.length > summaryLimit - 1) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}

/** Details are an object, so a label that stands twice needs a name of its own. */
function detailsOf(details: Card['details']): Record<string, string> {
  const named = new Map<string, string>();
  for (const { label, value } of details) {
    let name = label;
    for (let number = 2; named.has(name); number += 1) name = `${label} (${number})`;
    named.set(name, value);
  }
  return Object.fromEntries(named);
}

function isWebAddress(url: string): boolean {
  return URL.canParse(url) && ['http:', 'https:'].includes(new URL(url).protocol);
}
