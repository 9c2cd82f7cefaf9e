'use client';
import { useRouter } from 'next/navigation';
import { useCallback } from 'react';

const cursors = ['after', 'before'];

/** Writes a filter into the address bar, so that the list can be shared; starts again at the first page. */
export function useAddress(): (name: string, value: string | null) => void {
  const router = useRouter();
  return useCallback(
    (name, value) => {
      const address = new URL(window.location.href);
      for (const cursor of cursors) address.searchParams.delete(cursor);
      if (value) address.searchParams.set(name, value);
      else address.searchParams.delete(name);
      router.replace(`${address.pathname}${address.search}`, { scroll: false });
    },
    [router],
  );
}
