'use server';

import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { secureCookies } from './options';

/** Ends the session on this device. A server action: Next lets only our own pages call it. */
export async function signOut(): Promise<void> {
  const store = await cookies();
  const prefix = `${secureCookies() ? '__Secure-' : ''}next-auth.session-token`;
  for (const { name } of store.getAll().filter((cookie) => cookie.name.startsWith(prefix))) {
    // A __Secure- cookie is only taken back by one that is marked secure as well.
    store.set(name, '', { maxAge: 0, path: '/', secure: secureCookies(), httpOnly: true, sameSite: 'lax' });
  }
  redirect('/signin');
}
