import type { AtsFake, AtsFakeForm, ProviderFake } from '@/connectors/sandbox-contract';
import type { Inbox } from './inbox';

/** A form as the ATS drew it. It is asked for once, when opened, and not at every redraw of the page. */
export interface OpenForm {
  kind: 'settings' | 'trigger';
  jobId: string;
  stageId: string;
  form: AtsFakeForm;
  errors: readonly string[];
  values: Readonly<Record<string, string>>;
}

/** What happened here that the fakes do not tell. */
export interface Memory {
  openForm?: OpenForm;
  /** Said in a window after an action, until the next one. */
  notice?: { side: 'ats' | 'provider'; text: string; tone: 'good' | 'needs' };
  /** The app read something from the provider with credentials that were good. */
  connected: boolean;
  /** A report was opened from a card after the referees had answered. */
  reportOpened: boolean;
}

/** All that a page is drawn from. */
export interface Desk {
  /** Where people find the app. */
  appUrl: string;
  /** Where this program is served. */
  url: string;
  ats: AtsFake;
  provider: ProviderFake;
  inbox: Inbox;
  memory: Memory;
  /** How the provider names each of its secrets. */
  credentialLabels: Readonly<Record<string, string>>;
}

export const freshMemory = (): Memory => ({ connected: false, reportOpened: false });

/** Back to the first step. The app is another program and keeps its records. */
export function startOver(desk: Desk): void {
  desk.ats.reset();
  desk.provider.reset();
  desk.inbox.clear();
  desk.memory = freshMemory();
}
