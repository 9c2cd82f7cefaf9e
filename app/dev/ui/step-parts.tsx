import { Button } from '@/app/ui/button';
import { Hop, Hops } from '@/app/ui/hop';
import { ProgressText } from '@/app/ui/progress-text';
import { Step, Steps } from '@/app/ui/steps';
import words from './samples.json';
import { Section } from './section';

const { steps: w, sections } = words;

export function StepParts() {
  return (
    <Section title={sections.steps}>
      <div className="max-w-[640px]">
        <Steps>
          <Step
            number={1}
            state="done"
            title={w.company}
            text={w.companyText}
            aside={
              <Button look="quiet" size="small">
                {w.notYou}
              </Button>
            }
          />
          <Step number={2} state="open" title={w.try} text={w.tryText} aside={w.aside}>
            <ProgressText done={2} total={5} label={w.hops} />
            <Hops>
              <Hop state="done" name={w.h1} text={w.h1Text} took={41} />
              <Hop state="done" name={w.h2} text={w.h2Text} took={1212} />
              <Hop
                state="failed"
                name={w.h3}
                text={w.h3Text}
                took={187}
                action={<Button size="small">{w.h3Action}</Button>}
              />
              <Hop state="running" name={w.h4} text={w.h4Text} />
              <Hop state="waiting" name={w.h5} />
            </Hops>
          </Step>
          <Step number={3} state="waiting" title={w.defaults} text={w.defaultsText} />
        </Steps>
      </div>
    </Section>
  );
}
