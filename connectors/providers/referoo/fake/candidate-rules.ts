import { z } from 'zod';
import { packages } from './state';
import type { FakeWorld } from './world';

const flag = z.literal([0, 1]);
const text = z.string();

const fields = {
  first_name: text.min(1, 'first_name is required'),
  last_name: text.min(1, 'last_name is required'),
  email: z.email('email is not an e-mail address'),
  packagesNum: z.int(),
  questionnairesNum: z.int(),
  number_of_references_required: z.int().min(0),
  maximum_number_of_references: z.int(),
  phone: text,
  phone_country: text.length(2),
  notes: text,
  job: text,
  company: text,
  recruiter_email: z.email('recruiter_email is not an e-mail address'),
  do_not_contact: flag,
  do_not_contact_recruiter: flag,
  candidate_locked: flag,
  skip_initial_contact: flag,
  custom_data: text.max(4000),
};

/** Unknown names are refused, so that a misspelt one does not go unseen. */
export const creation = z.strictObject(fields).partial().required({ first_name: true, last_name: true, email: true });
export const change = z.strictObject({ ...fields, archived: flag }).partial();
export type Creation = z.infer<typeof creation>;

/** Why Referoo would not take it. @returns a sentence for its 422, or nothing */
export function problemOf(world: FakeWorld, wanted: Creation): string | undefined {
  const { packagesNum, questionnairesNum, recruiter_email: recruiter } = wanted;
  const { number_of_references_required: required, maximum_number_of_references: most } = wanted;
  if (packagesNum !== undefined && questionnairesNum !== undefined)
    return 'packagesNum and questionnairesNum cannot be used together.';
  if (packagesNum === undefined && questionnairesNum === undefined)
    return 'Either packagesNum or questionnairesNum is required.';
  if (packagesNum !== undefined && !packages.some(({ num }) => num === packagesNum))
    return 'This package does not exist.';
  if (questionnairesNum !== undefined && required === undefined) return 'number_of_references_required is required.';
  if (required !== undefined && most !== undefined && most <= required)
    return 'maximum_number_of_references must exceed the required number.';
  if (recruiter && !world.switches.recruiterDomains.includes(recruiter.split('@')[1] ?? ''))
    return `No linked account has the recruiter_email ${recruiter}.`;
  const twin = [...world.state.candidates.values()].find(
    (other) =>
      !other.archived && other.email.toLowerCase() === wanted.email.toLowerCase() && other.packagesNum === packagesNum,
  );
  return twin && world.switches.refuseDuplicates
    ? 'This package was already sent to this candidate. Archive the candidate and try again.'
    : undefined;
}
