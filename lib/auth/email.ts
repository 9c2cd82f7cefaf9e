import { z } from 'zod';

/** One form of an address, so that a person is one person however they type it. */
export function normaliseEmail(email: string): string {
  return email.trim().toLowerCase();
}

/** An address as a person types it. */
export const emailAddress = z.string().transform(normaliseEmail).pipe(z.email());
