import { ListChecks } from 'lucide-react';
import { Banner } from '@/app/ui/banner';
import { Button } from '@/app/ui/button';
import { ButtonLink } from '@/app/ui/button-link';
import { Card } from '@/app/ui/card';
import { DataTable } from '@/app/ui/data-table';
import { EmptyState } from '@/app/ui/empty-state';
import { SkeletonRows } from '@/app/ui/skeleton';
import { StateBadge } from '@/app/ui/state-badge';
import words from './samples.json';
import { Line, Section } from './section';

const { banners: b, empty, sections, table, type } = words;

export function StateParts() {
  return (
    <>
      <Section title={sections.states}>
        <Line>
          <StateBadge state="queued" />
          <StateBadge state="sent" />
          <StateBadge state="in_progress" />
          <StateBadge state="in_progress" received={1} required={2} />
          <StateBadge state="sent" overdue />
          <StateBadge state="completed" />
          <StateBadge state="declined" />
          <StateBadge state="expired" />
          <StateBadge state="cancelled" />
          <StateBadge state="failed" />
        </Line>
      </Section>
      <Section title={sections.banners}>
        <Banner
          tone="needs"
          title={b.needsTitle}
          text={b.needsText}
          action={
            <>
              <Button size="small" look="primary">
                {b.needsAction}
              </Button>
              <Button size="small">{b.needsSecond}</Button>
            </>
          }
        />
        <Banner tone="moving" title={b.movingTitle} text={b.movingText} note={b.movingNote} />
        <Banner tone="waiting" title={b.waitingTitle} text={b.waitingText} />
        <Banner tone="good" title={b.goodTitle} text={b.goodText} />
        <Banner tone="over" title={b.overTitle} text={b.overText} />
      </Section>
      <Section title={sections.waiting}>
        <div className="grid items-start gap-4 desk:grid-cols-2">
          <SkeletonRows rows={4} />
          <DataTable
            label={table.label}
            columns={[]}
            rows={[]}
            empty={
              <EmptyState
                icon={<ListChecks />}
                title={empty.title}
                text={empty.text}
                action={
                  <ButtonLink href="/checks" look="primary">
                    {empty.action}
                  </ButtonLink>
                }
              />
            }
          />
        </div>
      </Section>
      <Section title={sections.type}>
        <Card>
          <p className="text-2xl font-semibold tracking-tight">{type.h1}</p>
          <p className="mt-2 text-xl font-semibold">{type.xl}</p>
          <p className="mt-2 text-lg font-semibold">{type.lg}</p>
          <p className="mt-2">{type.base}</p>
          <p className="mt-2 text-sm text-ink-2">{type.sm}</p>
        </Card>
      </Section>
    </>
  );
}
