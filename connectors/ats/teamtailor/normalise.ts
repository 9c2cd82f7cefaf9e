import {
  cardActions,
  type ActionEvent,
  type Claim,
  type Delivery,
  type OrderEvent,
  type VendorContext,
} from '@/connectors/contract';
import { companyPart, partnerEvent, partnerResult, type PartnerEvent } from './schema';
import { rootOf } from './stacks';
import { z } from 'zod';

type Parsed = Delivery['parsed'];
type Roots = Pick<VendorContext, 'apiUrl' | 'overridden'>;

const orderBody = z.object({ 'partner-event': partnerEvent });
const actionBody = z.object({ 'partner-event': z.object({ 'partner-result': partnerResult }) });

/** Ids of our trigger form's fields. `_` comes back as `-` (TPD webhook_config). */
export const packageField = 'package';
export const recruiterField = 'recruiter_email';

export function readOrder(body: unknown, roots: Roots): Parsed {
  const parsed = orderBody.safeParse(body);
  if (!parsed.success) return { ok: false, problem: `The delivery lacks what an order needs: ${where(parsed.error)}.` };
  const event = parsed.data['partner-event'];
  const result = event['partner-result'];
  if (!rootOf(result['update-url'], roots)) {
    return {
      ok: false,
      problem: 'The delivery wants its result at an address that is not Teamtailor’s, so it was not acted on.',
    };
  }
  return { ok: true, event: orderOf(event) };
}

function orderOf(event: PartnerEvent): OrderEvent {
  const { candidate, 'partner-result': result } = event;
  const { job } = candidate;
  return {
    kind: 'order',
    orderKey: result.id,
    candidate: {
      atsId: candidate.id,
      firstName: candidate['first-name'],
      lastName: candidate['last-name'],
      email: candidate.email,
      phone: candidate.phone,
    },
    // Bulk sends name no job (contract §5.4).
    job: job?.id === undefined ? undefined : { atsId: job.id, title: job.title },
    packageId: formValue(event, packageField),
    recruiter: recruiterOf(event),
    // Only a trigger tells who moved the candidate (TPD partners/_webhooks); `user_id` of /config is the same id [inferred].
    orderedBy: event.candidate.job?.['triggered-by']?.id,
    ref: { resultId: result.id, updateUrl: result['update-url'], candidateId: candidate.id },
  };
}

function formValue(event: PartnerEvent, id: string): string {
  const values = event['webhook-data'];
  return values[id.replaceAll('_', '-')] || values[id] || '';
}

/** Who typed an address in the form, else who moved the candidate, else whose candidate it is. */
function recruiterOf(event: PartnerEvent): OrderEvent['recruiter'] {
  const people = [event.candidate.job?.['triggered-by'], event.candidate.recruiter].filter(
    (person) => person !== undefined,
  );
  const email = formValue(event, recruiterField);
  if (email !== '') {
    const same = people.find((person) => person.email.toLowerCase() === email.toLowerCase());
    return { email, name: same?.name ?? '' };
  }
  const known = people.find((person) => person.email !== '');
  return known && { email: known.email, name: known.name };
}

/** A button on a card posts the event it was ordered with (TPD partner_results, changelog 2025-10-13). */
export function readAction(body: unknown, name: string): Parsed {
  const action = cardActions.find((known) => known === name);
  if (!action) return { ok: false, problem: 'The card has a button that this version does not know.' };
  const parsed = actionBody.safeParse(body);
  if (!parsed.success)
    return { ok: false, problem: `The delivery does not say which card it is about: ${where(parsed.error)}.` };
  const event: ActionEvent = {
    kind: 'action',
    orderKey: parsed.data['partner-event']['partner-result'].id,
    action,
    // The event tells who ordered the check, not who pressed the button.
    actor: 'A recruiter in Teamtailor',
  };
  return { ok: true, event };
}

/** The company, in either of its two places. */
export function readCompany(body: unknown): Pick<Claim, 'identity' | 'companyName'> {
  const parsed = companyPart.safeParse(body);
  const company = parsed.success ? (parsed.data.company ?? parsed.data['partner-event'].company) : undefined;
  return { identity: company?.uuid || undefined, companyName: company?.name || undefined };
}

/** Names the places that are wrong, never what stood there. */
function where(error: z.ZodError): string {
  return [...new Set(error.issues.map((issue) => issue.path.join('.')))].slice(0, 3).join(', ');
}
