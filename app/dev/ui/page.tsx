import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Button } from '@/app/ui/button';
import { PageHeader } from '@/app/ui/page-header';
import { Shell } from '@/app/ui/shell';
import { ActionParts } from './action-parts';
import { CheckParts } from './check-parts';
import { FieldParts } from './field-parts';
import { StateParts } from './state-parts';
import { StepParts } from './step-parts';
import { TableParts } from './table-parts';
import words from './samples.json';

export const metadata: Metadata = { title: words.title };

async function switchTenant() {
  'use server';
}

/** All parts in every state: where they are made, and where tests look at them. */
export default function Gallery() {
  if (process.env.NODE_ENV === 'production') notFound();
  return (
    <Shell
      role="operator"
      person={words.person}
      tenant={words.tenants[0]}
      tenants={words.tenants}
      switchTenant={switchTenant}
      needs={{ checks: 3 }}
      signOut={<Button>{words.signOut}</Button>}
    >
      <PageHeader title={words.title} text={words.lead} trail={[{ href: '/checks', label: words.trail }]} />
      <TableParts />
      <CheckParts />
      <StepParts />
      <StateParts />
      <ActionParts />
      <FieldParts />
    </Shell>
  );
}
