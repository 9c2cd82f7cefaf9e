import type { Context, Hono } from 'hono';
import { atsActions } from './ats-actions';
import { startOver, type Desk } from './desk';
import { href, readPlace, type Place } from './place';
import { providerActions } from './provider-actions';

export type Values = Readonly<Record<string, string>>;

/** Does one thing in a vendor's screens. @returns what the person looks at afterwards */
export type Action = (desk: Desk, values: Values, place: Place) => Promise<Partial<Place>> | Partial<Place>;

const actions: Readonly<Record<string, Action>> = {
  ...atsActions,
  ...providerActions,
  'start-over': (desk) => {
    startOver(desk);
    return {
      tab: 'board',
      pane: 'requests',
      job: undefined,
      candidate: undefined,
      request: undefined,
      mail: undefined,
    };
  },
};

/** Every form posts to `/do/{action}` with the page's own query, and leads back to the page. */
export function mountActions(app: Hono, desk: Desk): void {
  app.post('/do/:action', async (context) => {
    const action = actions[context.req.param('action')];
    if (!action) return context.notFound();
    const place = readPlace(new URL(context.req.url).searchParams);
    const values = await valuesOf(context);
    desk.memory.notice = undefined;
    try {
      return context.redirect(href(place, await action(desk, values, place)), 303);
    } catch (error) {
      const side = context.req.param('action') in providerActions ? 'provider' : 'ats';
      const text = error instanceof Error ? error.message : 'That did not work.';
      desk.memory.notice = { side, text, tone: 'needs' };
      return context.redirect(href(place), 303);
    }
  });
  app.post('/report-opened', (context) => {
    desk.memory.reportOpened = true;
    return context.body(null, 204);
  });
}

async function valuesOf(context: Context): Promise<Values> {
  const form = await context.req.formData();
  return Object.fromEntries([...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])));
}
