import type { Invitation, OpenCheck } from '@/connectors/contract';
import { ConnectorError } from '@/connectors/kit/errors';
import { nothing, type Client } from './client';
import { readCustomData, writeCustomData } from './custom-data';
import { toIso } from './dates';
import { readCandidate } from './read-check';
import { candidateSchema, createdSchema } from './schema';

const silent = { skip_initial_contact: 1, do_not_contact: 1, do_not_contact_recruiter: 1 } as const;

/** Creates the candidate. Referoo mails at once or waits for `contact`, as the account is set. */
export async function invite(client: Client, invitation: Invitation): Promise<{ providerRef: string }> {
  const { candidate, packageId, jobTitle, recruiterEmail, correlationKey, rehearsal } = invitation;
  if (!/^\d+$/.test(packageId)) {
    throw new ConnectorError('rejected', 'Referoo: package id is not a number', {
      sentence: 'This package does not exist at Referoo.',
    });
  }
  // Referoo's published connector definition: a package or a questionnaire, never both; the package decides the rest.
  const body = {
    first_name: candidate.firstName,
    last_name: candidate.lastName,
    email: candidate.email,
    packagesNum: Number(packageId),
    ...(recruiterEmail ? { recruiter_email: recruiterEmail } : {}),
    ...(jobTitle ? { job: jobTitle } : {}),
    custom_data: writeCustomData(correlationKey),
    ...(rehearsal ? silent : {}),
  };
  const { num } = await client.ask({ method: 'POST', path: '/candidate', body, schema: createdSchema });
  return { providerRef: num };
}

/** Candidates of exactly this address that are not archived. Referoo's own filter matches parts of an address. */
export async function findOpen(client: Client, email: string): Promise<OpenCheck[]> {
  const wanted = email.trim().toLowerCase();
  // Asked for as it was written at the invitation, should the filter mind the case; compared in any case.
  const rows = await client.list('/candidates', candidateSchema, { email: email.trim(), archived: '0' });
  return rows
    .filter((row) => row.email?.toLowerCase() === wanted && !row.archived)
    .map((row) => ({
      providerRef: row.num,
      since: toIso(row.createdDate) ?? new Date(0).toISOString(),
      packageId: row.packagesNum,
      correlationKey: readCustomData(row.custom_data),
    }))
    .sort((a, b) => b.since.localeCompare(a.since) || Number(b.providerRef) - Number(a.providerRef));
}

export async function contact(client: Client, providerRef: string): Promise<void> {
  await client.ask({ method: 'PUT', path: `/candidate/${providerRef}/email`, schema: nothing });
}

/** Archiving is Referoo's way to withdraw: there is no delete. */
export async function archive(client: Client, providerRef: string): Promise<void> {
  try {
    await client.ask({ method: 'PUT', path: `/candidate/${providerRef}`, body: { archived: 1 }, schema: nothing });
  } catch (error) {
    if (!(error instanceof ConnectorError) || (error.kind !== 'not_found' && error.kind !== 'rejected')) throw error;
    if (!(await readCandidate(client, providerRef)).archived) throw error;
  }
}
