/** @jsxImportSource hono/jsx */
import type { Desk } from '../desk';
import { href, type Place } from '../place';
import type { Story } from '../story';
import { leadsTo } from './attributes';
import { Board } from './board';
import { CandidatePanel } from './candidate-panel';
import { Marketplace } from './marketplace';
import { Notice, Window } from './parts';
import { TriggerForm } from './trigger-form';

export function AtsWindow({ desk, story, place }: { desk: Desk; story: Story; place: Place }) {
  const view = desk.ats.view();
  const candidate = view.candidates.find(({ id }) => id === place.candidate);
  const openedJob = candidate?.jobId ?? place.job ?? story.suggestion?.jobId;
  const job = view.jobs.find(({ id }) => id === openedJob) ?? view.jobs[0];
  const isBoard = place.tab === 'board';
  return (
    <Window id="ats" title="Your ATS" standsFor={desk.ats.label}>
      <nav class="tabs" aria-label="Your ATS">
        <a id="tab-board" {...leadsTo(href(place, { tab: 'board' }))} aria-current={isBoard ? 'page' : undefined}>
          Board
        </a>
        <a
          id="tab-marketplace"
          {...leadsTo(href(place, { tab: 'marketplace' }))}
          aria-current={isBoard ? undefined : 'page'}
        >
          Marketplace
        </a>
        <span class="faint grow end">{view.company.name}</span>
      </nav>
      <div class="body">
        <Notice desk={desk} side="ats" />
        {isBoard && job && (
          <>
            <nav class="jobs" aria-label="Jobs">
              {view.jobs.map(({ id, title }) => (
                <a
                  id={`job-${id}`}
                  {...leadsTo(href(place, { job: id, candidate: undefined }))}
                  aria-current={id === job.id ? 'page' : undefined}
                >
                  {title}
                </a>
              ))}
            </nav>
            <TriggerForm desk={desk} job={job} place={place} />
            <Board desk={desk} job={job} candidates={view.candidates} story={story} place={place} />
            {candidate && <CandidatePanel candidate={candidate} job={job} place={place} />}
          </>
        )}
        {!isBoard && <Marketplace desk={desk} view={view} place={place} />}
      </div>
    </Window>
  );
}
