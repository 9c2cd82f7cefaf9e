/** @jsxImportSource hono/jsx */
import type { AtsFakeCandidate, AtsFakeCard } from '@/connectors/sandbox-contract';
import { href, type Place } from '../place';
import { leadsTo, posts } from './attributes';
import type { Job } from './board';
import { Icon } from './icon';
import { Status } from './status';

export function CandidatePanel({ candidate, job, place }: { candidate: AtsFakeCandidate; job: Job; place: Place }) {
  const stage = job.stages.find(({ id }) => id === candidate.stageId);
  return (
    <article class="panel" id="candidate" aria-labelledby="candidate-name">
      <div class="row between">
        <h3 id="candidate-name" tabindex={-1}>
          {candidate.firstName} {candidate.lastName}
        </h3>
        <a id="close-candidate" {...leadsTo(href(place, { candidate: undefined }))} data-then={`open-${candidate.id}`}>
          Close
        </a>
      </div>
      <p class="faint">
        {candidate.email || 'No e-mail address'} · {job.title} · {stage?.name}
      </p>
      {candidate.cards.length === 0 && (
        <p class="muted">No result yet. It appears here when a stage with a trigger has sent {candidate.firstName}.</p>
      )}
      {candidate.cards.toReversed().map((card) => (
        <ResultCard candidate={candidate} card={card} place={place} />
      ))}
    </article>
  );
}

function ResultCard({ candidate, card, place }: { candidate: AtsFakeCandidate; card: AtsFakeCard; place: Place }) {
  return (
    <section class="result" id={`card-${card.id}`} aria-labelledby={`card-${card.id}-title`}>
      <div class="row between">
        <h4 id={`card-${card.id}-title`}>{card.title}</h4>
        <span class="row">
          {card.score !== undefined && <span class="score num">Score {card.score}</span>}
          <Status word={card.status} />
        </span>
      </div>
      {card.summary && <p class="summary">{card.summary}</p>}
      {(card.url || card.attachments.length > 0) && (
        <p class="row wrap">
          {card.url && (
            <a class="button primary small" href={card.url} target="_blank" rel="noopener" data-report>
              Open report <Icon name="outside" />
            </a>
          )}
          {card.attachments.map(({ url, description }) => (
            <a class="button small" href={url} target="_blank" rel="noopener" data-report>
              <Icon name="file" /> {description}
            </a>
          ))}
        </p>
      )}
      {card.details.length > 0 && (
        <details class="fold" id={`card-${card.id}-details`}>
          <summary>Details</summary>
          <dl>
            {card.details.map(({ label, value }) => (
              <div>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
      {card.actions.length > 0 && (
        <form class="row wrap" {...posts(href(place, {}, '/do/press'))}>
          <input type="hidden" name="candidate" value={candidate.id} />
          <input type="hidden" name="card" value={card.id} />
          {card.actions.map(({ label, id }) => (
            <button class="button small" name="button" value={id}>
              {label}
            </button>
          ))}
        </form>
      )}
    </section>
  );
}
