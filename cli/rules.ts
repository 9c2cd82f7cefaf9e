import { z } from 'zod';
import { findListing } from '@/lib/connections/listing';
import { UserError } from '@/lib/errors';
import { words } from './words';

const rules = z.array(z.object({ stage: z.string(), package: z.string(), recruiterEmail: z.email() }));

/** Rules are for ATSs without an order form; where there is one, a rule would never be looked at, so it is refused. */
export async function refuseRules(slug: string, given: unknown): Promise<void> {
  if (rules.parse(given).length === 0) return;
  const opened = await findListing(slug);
  if (!opened) throw new UserError(words('noListing', { slug }));
  const { label, capabilities } = opened.ats.manifest;
  throw new UserError(words(capabilities.orderForm ? 'noRules' : 'rulesUnsupported', { ats: label }));
}
