import type { ZodType } from 'zod';

/** The words of a check, shared by every connector (design §2). */
export const checkStates = [
  'queued',
  'sent',
  'in_progress',
  'completed',
  'declined',
  'expired',
  'cancelled',
  'failed',
] as const;
export type CheckState = (typeof checkStates)[number];

/** Small facts a connector keeps with a record and gets back unread. No secrets, no candidates' data. */
export type Ref = Readonly<Record<string, string>>;

/** What a connector may use of the world. It imports neither lib nor process.env. */
export interface VendorContext {
  /** Guarded by lib/http: time-outs, size limits, private addresses refused. */
  fetch: (request: Request) => Promise<Response>;
  now: () => Date;
  /** The vendor's API root: the documented one, or the operator's override. Without a slash at the end. */
  apiUrl: string;
  /** True when `apiUrl` is an override. */
  overridden: boolean;
}

/** A request as it came in: the body is the raw text, since signatures cover bytes. */
export interface InboundRequest {
  method: string;
  /** What follows the key in the address, without slashes at the ends: `webhook`, `actions/resend`. */
  path: string;
  query: URLSearchParams;
  headers: Headers;
  rawBody: string;
}

/** An answer to a vendor. Every body is sent as JSON, a sentence too; none is `{}`. */
export interface HttpAnswer {
  status: number;
  body?: unknown;
}

/** A field of a form that people fill in: activation screens, listing settings, trigger forms. */
export interface FormField {
  name: string;
  label: string;
  kind: 'text' | 'secret' | 'email' | 'url' | 'select';
  required: boolean;
  help?: string;
  placeholder?: string;
  options?: readonly { value: string; label: string }[];
  /** Asked for on our own screen only: the form inside the ATS goes without it. */
  ownScreenOnly?: boolean;
}

/** Where an address override comes from and what it replaces (design §3). */
export interface ApiRoot {
  variable: string;
  documented: string;
}

interface Manifest {
  /** Folder name and address prefix. */
  name: string;
  /** As people write it. */
  label: string;
  apiRoot: ApiRoot;
  /** Vendor pages an admin may need, by what they explain. */
  helpLinks: readonly { label: string; url: string }[];
}

// ── ATS side ────────────────────────────────────────────────────────────────────────────────────

export interface AtsManifest extends Manifest {
  /** Whose key stands in the address: one address for all customers, or one for each. */
  addressedBy: 'listing' | 'connection';
  listingFields: readonly FormField[];
  credentialFields: readonly FormField[];
  endpoints: readonly AtsEndpoint[];
  capabilities: {
    /** The ATS shows our form where a recruiter orders. */
    orderForm: boolean;
    /** The card can carry buttons that call us. */
    cardActions: boolean;
    /** Recruiters can order for many candidates at once. */
    bulk: boolean;
  };
  /** What an admin does in the ATS after activation, as one sentence. */
  nextStep: string;
}

/** What a vendor may call. `:name` in a path matches one segment. */
export interface AtsEndpoint {
  method: 'GET' | 'POST';
  path: string;
  kind: 'catalogue' | 'delivery' | 'activation' | 'validation';
}

/** Who a request speaks for, as far as the request proves it. */
export interface Claim {
  /** The company's stable id at the ATS, where the request names it. */
  identity?: string;
  /** Fingerprint of the key the company calls with; bound to the company at first sight. */
  keyFingerprint?: string;
  /** Provider credentials the customer typed into the ATS's own form, where a signed token carries them. */
  providerCredentials?: Readonly<Record<string, string>>;
  companyName?: string;
}

export interface Candidate {
  atsId: string;
  firstName: string;
  lastName: string;
  email: string;
  phone: string;
}

/** A recruiter ordered a check. Texts that the ATS left out are empty. */
export interface OrderEvent {
  kind: 'order';
  /** The ATS's id of this order: the card it is shown on. */
  orderKey: string;
  candidate: Candidate;
  job?: { atsId: string; title: string };
  packageId: string;
  recruiter?: { email: string; name: string };
  /** The ATS's id of the person who ordered, as it asks for a form: her next form is filled in as her last. */
  orderedBy?: string;
  /** Needed to write back. */
  ref: Ref;
}

export const cardActions = ['resend', 'replace', 'correct-email', 'cancel', 'refresh'] as const;
export type CardAction = (typeof cardActions)[number];

/** A recruiter pressed a button on a card. */
export interface ActionEvent {
  kind: 'action';
  orderKey: string;
  action: CardAction;
  actor: string;
}

export type AtsEvent = OrderEvent | ActionEvent;

/** A delivery whose sender is proved. What does not parse is kept and shown, not dropped. */
export interface Delivery {
  /** The vendor's id of this delivery; the same delivery gives the same id. */
  eventId: string;
  claim: Claim;
  parsed: { ok: true; event: AtsEvent } | { ok: false; problem: string };
  /** Header names worth keeping for an operator. Never authorization. */
  keptHeaders: Readonly<Record<string, string>>;
}

export interface CatalogueQuestion {
  claim: Claim;
  jobId?: string;
  /** The ATS's id of the person who asks. */
  userId?: string;
}

export interface ProviderPackage {
  id: string;
  name: string;
  description?: string;
}

/** What a trigger form is made of, or the sentence that stands in its place. */
export type Catalogue =
  | { ok: true; packages: readonly ProviderPackage[]; recruiterEmail: string; note?: string }
  | { ok: false; problem: string; link?: string };

/** The settings form that an ATS draws for an admin. */
export interface ActivationForm {
  fields: readonly FormField[];
  /** Signed link to our activation screen. */
  link: string;
  providerLabel: string;
  /** Said instead of the invitation to connect, once connected. */
  connected: boolean;
}

/** One version of a check, as the candidate card shows it. Wording is done; the connector only maps it. */
export interface Card {
  version: number;
  state: CheckState;
  /** ≤ 150 characters that stand alone. */
  summary: string;
  details: readonly { label: string; value: string }[];
  reportUrl?: string;
  attachments: readonly { url: string; description: string }[];
  /** Share of references received, 0 to 100. */
  score?: number;
  actions: readonly { action: CardAction; label: string }[];
}

export interface AtsCompany {
  identity: string;
  name: string;
  claim: Claim;
}

/** A signed request, as the vendor itself would send it, relative to the listing's or connection's address. */
export interface SignedDelivery {
  path: string;
  headers: Readonly<Record<string, string>>;
  body: string;
}

/** A connector opened with one listing's settings. Everything here is pure but the calls that take no request. */
export interface AtsListing {
  /** Proves the sender, then reads. @throws Refusal 400 malformed, 401 not proved */
  receive(request: InboundRequest): Promise<Delivery>;
  /** @param sentence why the order was refused, where a recruiter can act on it */
  answerDelivery(outcome: { ok: true } | { ok: false; status: 401 | 422; sentence: string }): HttpAnswer;
  /** @throws Refusal */
  readCatalogueQuestion?(request: InboundRequest): Promise<CatalogueQuestion>;
  answerCatalogue?(catalogue: Catalogue): HttpAnswer;
  /** @returns the company's id, where the request names it */
  readActivationQuestion?(request: InboundRequest): { identity: string };
  answerActivation?(form: ActivationForm): HttpAnswer;
  /** @throws Refusal */
  readValidationQuestion?(request: InboundRequest): Promise<Claim>;
  answerValidation?(problems: readonly string[]): HttpAnswer;
  /** Customers that activated the listing, as the marketplace knows them. @throws ConnectorError */
  companies?(): Promise<AtsCompany[]>;
  /** Registers our addresses and static forms at the marketplace. @throws ConnectorError */
  register?(baseUrl: string, form: ActivationForm): Promise<void>;
  /** Opens the listing for one customer. */
  connection(credentials: unknown): AtsConnection;
}

export interface AtsConnection {
  /** The company's stable id at the ATS; unique with the listing. */
  identity: string;
  /** Asks the ATS whether our access works. @throws ConnectorError */
  test(): Promise<void>;
  /** Puts one version on the card. Doing it twice changes nothing. @throws ConnectorError */
  writeBack(ref: Ref, card: Card): Promise<void>;
  /** A delivery of a made-up candidate, signed as the vendor signs. */
  rehearsal(order: {
    eventId: string;
    packageId: string;
    candidate: Candidate;
    recruiterEmail: string;
  }): SignedDelivery;
}

export interface AtsConnector {
  manifest: AtsManifest;
  /** A listing's partner credentials. */
  settings: ZodType;
  /** A customer's credentials. */
  credentials: ZodType;
  /** @throws ZodError when the settings do not fit the schema */
  open(settings: unknown, context: VendorContext): AtsListing;
}

// ── Provider side ───────────────────────────────────────────────────────────────────────────────

export interface ProviderManifest extends Manifest {
  credentialFields: readonly FormField[];
  /** How an admin lets us in: by key alone, or by key and a consent page. */
  auth: 'key' | 'oauth';
  /** Checked before anything is sent. */
  requiredFields: readonly ('firstName' | 'lastName' | 'email')[];
  /** Days in which a check is usually done; silence after that is noticed. */
  expectedDays: number;
  capabilities: {
    /** The invitation can be mailed once more. */
    resend: boolean;
    /** An open check can be withdrawn. */
    cancel: boolean;
    /** A made-up candidate can be sent through without mailing anybody. */
    rehearsal: boolean;
  };
}

export interface Invitation {
  /** Ours; comes back on every read, so that "did it invite?" is answered by looking. */
  correlationKey: string;
  packageId: string;
  candidate: Candidate;
  jobTitle?: string;
  recruiterEmail?: string;
  /** True: nobody is mailed. */
  rehearsal: boolean;
}

/** One party that answers: a referee, or a screening inside a background check. */
export interface Party {
  name: string;
  state: 'waiting' | 'done' | 'declined';
  at?: string;
}

export interface ReportFile {
  /** The provider's id of the file. */
  id: string;
  /** Shown to people; never a candidate's e-mail. */
  title: string;
}

/** The truth about one attempt, as the provider tells it now. */
export interface ProviderSnapshot {
  state: Exclude<CheckState, 'queued' | 'failed'>;
  /** False while the provider has the record but has mailed nobody. */
  contacted: boolean;
  received: number;
  required: number;
  parties: readonly Party[];
  reports: readonly ReportFile[];
  /** The recruiter's page at the provider. */
  url?: string;
}

export interface OpenCheck {
  /** Where the provider tells it: an open check of another package does not stand in the way. */
  packageId?: string;
  providerRef: string;
  /** ISO time of its creation. */
  since: string;
  correlationKey?: string;
}

export interface ProviderSession {
  /** @returns the account's name. @throws ConnectorError */
  test(): Promise<{ account: string }>;
  packages(): Promise<ProviderPackage[]>;
  /** Open checks of exactly this e-mail address, newest first. */
  findOpen(email: string): Promise<OpenCheck[]>;
  invite(invitation: Invitation): Promise<{ providerRef: string }>;
  /** Mails the candidate (again). */
  contact(providerRef: string): Promise<void>;
  read(providerRef: string): Promise<ProviderSnapshot>;
  /** Withdraws an open check; withdrawn already is no error. */
  archive(providerRef: string): Promise<void>;
  report(file: ReportFile): Promise<{ bytes: Uint8Array; contentType: string; fileName: string }>;
  /** References of checks that changed since then, for webhooks that were lost. */
  changedSince(since: Date): Promise<string[]>;
}

/** A provider's "something changed". The truth is read by API. */
export interface ProviderNotice {
  eventId: string;
  /** Any of these may name the check. */
  providerRefs: readonly string[];
  correlationKeys: readonly string[];
  keptHeaders: Readonly<Record<string, string>>;
}

/** Authorization-code consent (RFC 6749 §4.1). Credentials in, credentials out: lib stores them encrypted. */
export interface ProviderConsent {
  authorizeUrl(credentials: unknown, at: { redirectUri: string; state: string }): string;
  exchange(credentials: unknown, at: { redirectUri: string; code: string }): Promise<Readonly<Record<string, unknown>>>;
  /** True once a consent was given. */
  given(credentials: unknown): boolean;
  /** True when the access token is missing or about to end. */
  stale(credentials: unknown): boolean;
  /** Rotates: the old refresh token is dead afterwards, so lib calls it under a lock. @throws ConnectorError */
  refresh(credentials: unknown): Promise<Readonly<Record<string, unknown>>>;
  /** Asks the vendor whether key and secret are good before any consent. @throws ConnectorError unauthorized */
  probe(credentials: unknown, redirectUri: string): Promise<void>;
}

export interface ProviderConnector {
  manifest: ProviderManifest;
  credentials: ZodType;
  consent?: (context: VendorContext) => ProviderConsent;
  open(credentials: unknown, context: VendorContext): ProviderSession;
  /** Proves the sender. @throws Refusal 401 */
  receive(request: InboundRequest, credentials: unknown, context: Pick<VendorContext, 'now'>): ProviderNotice;
}
