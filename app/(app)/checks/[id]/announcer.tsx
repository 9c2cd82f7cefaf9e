'use client';
import { useState } from 'react';
import { LiveRegion } from '@/app/ui/live-region';

/** Reads out the state when it changes while the page is open, and keeps quiet when the page opens. */
export function Announcer({ children }: { children: string }) {
  const [opened] = useState(children);
  return <LiveRegion>{children === opened ? null : children}</LiveRegion>;
}
