'use server';

import { cookies } from 'next/headers';
import { secureCookies } from './options';
import { currentViewer, tenantCookie } from './viewer';

const year = 365 * 24 * 60 * 60;

/** Shows another company's data from now on. A company that the person does not belong to changes nothing. */
export async function chooseTenant(tenantId: string): Promise<void> {
  const viewer = await currentViewer();
  if (!viewer?.memberships.some((membership) => membership.tenantId === tenantId)) return;
  (await cookies()).set(tenantCookie, tenantId, {
    httpOnly: true,
    sameSite: 'lax',
    secure: secureCookies(),
    path: '/',
    maxAge: year,
  });
}
