'use server';

import { redirect } from 'next/navigation';
import { requireViewer } from '@/lib/auth/viewer';
import { chooseTenant } from '@/lib/auth/tenant-cookie';
import { readActivationLink } from '@/lib/connections/activation-form';
import { claimCompany, companyAt } from '@/lib/connections/claim-company';
import { connectionWords } from '@/lib/connections/connection-words';
import { findListing } from '@/lib/connections/listing';
import { UserError } from '@/lib/errors';

/**
 * Connects the company that a signed link speaks of with a tenant of the viewer's, or a new one, and goes on from there.
 * @returns the sentence that says why not
 */
export async function claim(slug: string, token: string, tenantId: string | undefined, name: string): Promise<string> {
  const viewer = await requireViewer(`/activate/${slug}?company=${token}`);
  const opened = await findListing(slug);
  const identity = opened && (await readActivationLink(slug, token));
  if (!opened || !identity) return connectionWords('linkOld');
  let id: string;
  try {
    const company = await companyAt(opened, identity);
    const claimed = await claimCompany(opened, company, viewer, tenantId, name);
    await chooseTenant(claimed.tenantId);
    id = claimed.id;
  } catch (error) {
    if (error instanceof UserError) return error.sentence;
    throw error;
  }
  redirect(`/activate/${slug}?connection=${id}`);
}
