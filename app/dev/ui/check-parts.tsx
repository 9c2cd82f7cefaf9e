import { ArrowLeftRight, Bell, Check, Clock, FileText, MailX, Send } from 'lucide-react';
import { Avatar } from '@/app/ui/avatar';
import { Badge } from '@/app/ui/badge';
import { Button } from '@/app/ui/button';
import { Card, CardList, CardRow } from '@/app/ui/card';
import { DescriptionList } from '@/app/ui/description-list';
import { Details, Raw } from '@/app/ui/details';
import { TextLink } from '@/app/ui/text-link';
import { Time } from '@/app/ui/time';
import { TimelineChapter, TimelineEntry } from '@/app/ui/timeline';
import words from './samples.json';
import { Section } from './section';

const { check: w, sections } = words;
const ago = (hours: number) => <Time as="exact" value={new Date(Date.now() - hours * 3_600_000)} />;

export function CheckParts() {
  return (
    <Section title={sections.check}>
      <div className="grid items-start gap-5 desk:grid-cols-[minmax(0,1fr)_348px]">
        <Card title={w.happened} aside={w.zone}>
          <TimelineChapter title={w.second}>
            <TimelineEntry
              tone="good"
              icon={<Check />}
              title={w.answered}
              time={ago(3)}
              text={
                <>
                  {w.answeredText}{' '}
                  <TextLink href="/dev/ui" away>
                    {w.openReference}
                  </TextLink>
                </>
              }
            />
            <TimelineEntry tone="waiting" icon={<Bell />} title={w.reminded} text={w.remindedText} time={ago(26)} />
            <TimelineEntry tone="moving" icon={<Send />} title={w.again} text={w.againText} time={ago(70)} />
          </TimelineChapter>
          <TimelineChapter title={w.first}>
            <TimelineEntry tone="needs" icon={<MailX />} title={w.bounced} text={w.bouncedText} time={ago(71)}>
              <Details open>
                <Raw label={w.rawLabel}>{w.raw}</Raw>
              </Details>
            </TimelineEntry>
            <TimelineEntry tone="over" icon={<ArrowLeftRight />} title={w.moved} text={w.movedText} time={ago(9000)} />
          </TimelineChapter>
        </Card>
        <div className="flex flex-col gap-4">
          <Card title={w.references} aside={w.count} flush>
            <CardList>
              <CardRow
                lead={<Avatar name={w.jonas} />}
                title={w.jonas}
                text={w.jonasText}
                end={
                  <Button size="small" icon={<FileText aria-hidden="true" />}>
                    {w.open}
                  </Button>
                }
              />
              <CardRow
                lead={<Avatar name={w.petra} />}
                title={w.petra}
                text={w.petraText}
                end={
                  <Badge tone="waiting" icon={<Clock aria-hidden="true" />}>
                    {w.waiting}
                  </Badge>
                }
              />
            </CardList>
          </Card>
          <Card title={w.about} footer={w.footer}>
            <DescriptionList items={w.terms.map(([term, value]) => ({ term, value }))} />
          </Card>
        </div>
      </div>
    </Section>
  );
}
