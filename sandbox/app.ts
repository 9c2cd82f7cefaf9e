import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Hono } from 'hono';
import { csrf } from 'hono/csrf';
import { secureHeaders } from 'hono/secure-headers';
import type { AtsFake, ProviderFake } from '@/connectors/sandbox-contract';
import { mountActions } from './actions';
import type { Desk } from './desk';
import { allMails } from './mails';
import { callFake } from './mount';
import { href, readPlace } from './place';
import { drawDesk, drawPage, styles } from './views/page';

const require = createRequire(import.meta.url);
const files: Readonly<Record<string, { path: string; type: string }>> = {
  'htmx.js': { path: require.resolve('htmx.org/dist/htmx.min.js'), type: 'text/javascript' },
  'geist.woff2': { path: geist('latin'), type: 'font/woff2' },
  'geist-ext.woff2': { path: geist('latin-ext'), type: 'font/woff2' },
  ...Object.fromEntries(styles.map((name) => [name, { path: own(`styles/${name}`), type: 'text/css' }])),
  'browser.js': { path: own('browser.js'), type: 'text/javascript' },
};

export function createSandboxApp(desk: Desk, fakes: readonly (AtsFake | ProviderFake)[]): Hono {
  const app = new Hono();
  app.all('/api/*', (context) => callFake(desk, fakes, context.req.raw));

  app.use(
    secureHeaders({
      contentSecurityPolicy: { defaultSrc: ["'self'"], imgSrc: ["'self'", 'data:'], frameAncestors: ["'none'"] },
      // Served over plain HTTP on one machine: the app's own cookies on the same host must stay reachable.
      strictTransportSecurity: false,
    }),
  );
  app.use('/do/*', csrf());
  mountActions(app, desk);

  app.get('/', (context) => {
    const place = readPlace(new URL(context.req.url).searchParams);
    const isPart = context.req.header('hx-request') && !context.req.header('hx-history-restore-request');
    return context.html(String(isPart ? drawDesk(desk, place) : drawPage(desk, place)));
  });
  // A vendor's link to a candidate's page, as it stands in mails, leads to the window that plays the vendor.
  app.get('/site/:name/:screen/:id', (context) => {
    const request = context.req.param('id');
    return context.redirect(`${href(readPlace(new URLSearchParams()), { request })}#provider`);
  });
  app.get('/inbox.json', (context) => context.json(allMails(desk)));
  app.get('/state.json', (context) =>
    context.json({ ats: desk.ats.view(), requests: desk.provider.requests(), connected: desk.memory.connected }),
  );
  app.get('/files/:name', async (context) => {
    const file = files[context.req.param('name')];
    if (!file) return context.notFound();
    const bytes = new Uint8Array(await readFile(file.path));
    return context.body(bytes, 200, { 'content-type': file.type, 'cache-control': 'no-cache' });
  });
  app.get('/favicon.ico', (context) => context.body(null, 204));
  return app;
}

function own(name: string): string {
  return fileURLToPath(new URL(name, import.meta.url));
}

function geist(subset: string): string {
  return require.resolve(`@fontsource-variable/geist/files/geist-${subset}-wght-normal.woff2`);
}
