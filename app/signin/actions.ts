'use server';

import { headers } from 'next/headers';
import { z } from 'zod';
import { callerAddress } from '@/lib/auth/link-limit';
import { requestLink, type LinkAnswer } from '@/lib/auth/request-link';

const form = z.object({ email: z.string().max(320).catch(''), from: z.string().max(2_000).catch('/') });

/** The sign-in form, sent. */
export async function askForLink(_before: LinkAnswer | undefined, data: FormData): Promise<LinkAnswer> {
  const { email, from } = form.parse({ email: data.get('email'), from: data.get('from') });
  return requestLink(email, from, callerAddress(await headers()));
}
