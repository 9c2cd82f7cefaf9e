import type { CardAction, FormField } from './contract';

/**
 * What a fake shows of itself, so that one set of sandbox pages, one contract suite and one set of e2e helpers work
 * with every connector. A fake is a stateful, strict stand-in for the vendor: `handle` is its HTTP API, and refuses
 * what the vendor would refuse; the other methods are what a person does in the vendor's own screens.
 */
export interface AtsFakeCard {
  id: string;
  title: string;
  /** The vendor's own word. */
  status: string;
  summary: string;
  details: readonly { label: string; value: string }[];
  url?: string;
  score?: number;
  attachments: readonly { url: string; description: string }[];
  actions: readonly { label: string; id: string; action?: CardAction }[];
}

export interface AtsFakeCandidate {
  id: string;
  firstName: string;
  lastName: string;
  email: string;
  jobId: string;
  stageId: string;
  cards: readonly AtsFakeCard[];
}

/** A form as the ATS draws it from what we answered. */
export interface AtsFakeForm {
  fields: readonly FormField[];
  notes: readonly { tone: 'info' | 'error' | 'warning' | 'success'; html: string }[];
  /** False while the form says that nothing can be sent. */
  submittable: boolean;
  /** What fields hold before anybody types, by name. */
  preset?: Readonly<Record<string, string>>;
}

export interface AtsFakeView {
  company: { id: string; name: string };
  installed: boolean;
  jobs: readonly { id: string; title: string; stages: readonly { id: string; name: string; hasTrigger: boolean }[] }[];
  candidates: readonly AtsFakeCandidate[];
}

export interface AtsFake {
  name: string;
  label: string;
  handle(request: Request): Promise<Response>;
  /** What an operator would copy from the vendor's partner page into `listing create`. */
  listingSettings(): Readonly<Record<string, string>>;
  /** What `connection create --ats` would take for the fake's company. */
  connectionCredentials(): Readonly<Record<string, unknown>>;
  /** Where the fake finds us: the listing's or connection's address. */
  connect(baseUrl: string): void;
  view(): AtsFakeView;
  openSettings(): Promise<AtsFakeForm>;
  saveSettings(values: Readonly<Record<string, string>>): Promise<{ errors: readonly string[] }>;
  openTrigger(jobId: string, stageId: string): Promise<AtsFakeForm>;
  saveTrigger(jobId: string, stageId: string, values: Readonly<Record<string, string>>): void;
  addCandidate(candidate: Omit<AtsFakeCandidate, 'id' | 'cards'>): string;
  /** Moving may fire a trigger. Resolves when the delivery, if any, was answered. */
  move(candidateId: string, stageId: string): Promise<void>;
  press(candidateId: string, cardId: string, actionId: string): Promise<{ sentence?: string }>;
  reset(): void;
}

export interface ProviderFakeMail {
  id: string;
  to: string;
  subject: string;
  text: string;
  at: string;
}

export interface ProviderFakeRequest {
  id: string;
  candidate: { firstName: string; lastName: string; email: string };
  packageName: string;
  required: number;
  archived: boolean;
  declined: boolean;
  referees: readonly { id: string; name: string; email: string; done: boolean }[];
}

export interface ProviderFake {
  name: string;
  label: string;
  handle(request: Request): Promise<Response>;
  /** What the vendor's settings page shows an admin to copy. */
  credentials(): Readonly<Record<string, string>>;
  /** What `connection create --provider` would take for an account that already consented. */
  consentedCredentials(): Readonly<Record<string, string>>;
  /** What the admin pastes into the vendor's settings page. */
  configure(settings: { webhookUrl?: string; redirectUrl?: string }): void;
  settings(): { webhookUrl: string; redirectUrl: string };
  requests(): readonly ProviderFakeRequest[];
  mails(): readonly ProviderFakeMail[];
  addReferees(requestId: string, referees: readonly { name: string; email: string }[]): Promise<void>;
  answer(requestId: string, refereeId: string): Promise<void>;
  decline(requestId: string): Promise<void>;
  reset(): void;
}

/** Makes the next matching calls fail, for tests of what happens then. `afterwards`: the work is done, the answer lost. */
export interface FaultSwitch {
  failNext(fault: {
    method?: string;
    path: RegExp;
    times: number;
    status?: number;
    reset?: 'before' | 'afterwards';
    retryAfter?: string;
  }): void;
}
