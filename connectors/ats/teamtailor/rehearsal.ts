import type { Candidate, SignedDelivery, VendorContext } from '@/connectors/contract';
import { hmacHex, sameText } from '@/connectors/kit/signature';
import type { ListingSettings } from './schema';
import { signatureFor, signatureHeader } from './webhook';

interface Rehearsal {
  eventId: string;
  packageId: string;
  candidate: Candidate;
  recruiterEmail: string;
}

interface At {
  companyUuid: string;
  settings: ListingSettings;
  context: Pick<VendorContext, 'apiUrl' | 'now'>;
}

/** A delivery as Teamtailor would send it for a made-up candidate, without a job, as in a bulk send. */
export function rehearse(
  { eventId, packageId, candidate, recruiterEmail }: Rehearsal,
  { companyUuid, settings, context }: At,
): SignedDelivery {
  const resultId = `rehearsal-${eventId.replace(/[^\w-]/g, '-')}`.slice(0, 100);
  const body = {
    'partner-event': {
      id: eventId,
      'webhook-data': { package: packageId, 'recruiter-email': recruiterEmail },
      'partner-result': {
        id: resultId,
        status: 'sending',
        'update-url': `${context.apiUrl}/partner/v1/partner-results/${resultId}`,
      },
      candidate: {
        id: candidate.atsId,
        'first-name': candidate.firstName,
        'last-name': candidate.lastName,
        email: candidate.email,
        phone: candidate.phone,
      },
    },
    company: { uuid: companyUuid },
  };
  return {
    path: 'webhook',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${rehearsalKey(settings, eventId)}`,
      [signatureHeader]: signatureFor(settings.webhookSecret, eventId, Math.floor(context.now().getTime() / 1000)),
    },
    body: JSON.stringify(body),
  };
}

/** Only we can make it, and it names no company: a rehearsal must not take the place of the company's own key. */
function rehearsalKey({ webhookSecret }: ListingSettings, eventId: string): string {
  return `rehearsal-${hmacHex(webhookSecret, `rehearsal.${eventId}`)}`;
}

export function isRehearsalKey(token: string, settings: ListingSettings, eventId: string): boolean {
  return sameText(token, rehearsalKey(settings, eventId));
}
