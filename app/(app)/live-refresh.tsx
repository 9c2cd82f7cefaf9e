'use client';
import { usePathname, useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';

const settleMs = 300;
const pollMs = 15_000;

/**
 * Draws the page anew when a check changed. React keeps focus, scroll and what is typed. Where the stream cannot be held
 * open (a proxy, an old network), it asks every so often instead. Hidden tabs wait until they are seen.
 */
export function LiveRefresh() {
  const router = useRouter();
  const path = usePathname();
  const shown = useRef(path);
  useEffect(() => {
    shown.current = path;
  }, [path]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let poll: ReturnType<typeof setInterval> | undefined;
    let stale = false;

    const refresh = () => {
      stale = document.hidden;
      if (!stale) router.refresh();
    };
    const changed = (checkId: string) => {
      const [, section, openId] = shown.current.split('/');
      if (section !== 'checks' || (openId && checkId && openId !== checkId)) return;
      clearTimeout(timer);
      timer = setTimeout(refresh, settleMs);
    };
    const seen = () => {
      if (stale) refresh();
    };
    const startPolling = () => {
      poll ??= setInterval(() => changed(''), pollMs);
    };
    const stopPolling = () => {
      clearInterval(poll);
      poll = undefined;
    };

    const opening = Date.now();
    const source = new EventSource('/api/live');
    source.onopen = () => {
      stopPolling();
      // What changed before the stream stood was told to nobody.
      if (Date.now() - opening > settleMs) changed('');
    };
    source.onerror = startPolling;
    source.onmessage = ({ data }) => changed(String(data));
    document.addEventListener('visibilitychange', seen);
    return () => {
      source.close();
      stopPolling();
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', seen);
    };
  }, [router]);

  return null;
}
