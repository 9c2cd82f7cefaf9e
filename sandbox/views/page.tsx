/** @jsxImportSource hono/jsx */
import { raw } from 'hono/html';
import type { Desk } from '../desk';
import { href, type Place } from '../place';
import { tellStory } from '../story';
import { AtsWindow } from './ats-window';
import { MailWindow } from './mail-window';
import { ProviderWindow } from './provider-window';
import { Strip } from './strip';

/** `open` belongs to the person: what was unfolded stays so. Errors are drawn like any other answer. */
const htmxConfig = JSON.stringify({ morphIgnore: ['data-htmx-powered', 'open'], morphScanLimit: 40 });

/** In order: later ones win. */
export const styles = ['tokens', 'base', 'parts', 'fields', 'strip', 'windows', 'board', 'panels', 'narrow'].map(
  (name) => `${name}.css`,
);

/** Everything that changes. It asks for itself again and again, and is merged into what stands there. */
export function drawDesk(desk: Desk, place: Place) {
  const story = tellStory(desk);
  return (
    <div
      id="desk"
      hx-get={href(place)}
      hx-trigger="every 1s"
      hx-target="this"
      hx-swap="outerMorph"
      hx-sync="#desk:drop"
    >
      <Strip desk={desk} story={story} place={place} />
      <main class="desk">
        <AtsWindow desk={desk} story={story} place={place} />
        <div class="column">
          <ProviderWindow desk={desk} story={story} place={place} />
          <MailWindow desk={desk} place={place} />
        </div>
      </main>
    </div>
  );
}

export function drawPage(desk: Desk, place: Place) {
  return (
    <>
      {raw('<!doctype html>')}
      <html lang="en">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <meta name="htmx-config" content={htmxConfig} />
          <title>Sandbox · Checkbridge</title>
          <link rel="icon" href="data:," />
          {styles.map((name) => (
            <link rel="stylesheet" href={`/files/${name}`} />
          ))}
          <script src="/files/htmx.js" defer></script>
          <script src="/files/browser.js" defer></script>
        </head>
        <body>{drawDesk(desk, place)}</body>
      </html>
    </>
  );
}
