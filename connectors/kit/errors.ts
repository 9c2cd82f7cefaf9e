/** What can go wrong when a vendor is asked something. Closed, so that one place can decide: wait, retry, or stop. */
export const connectorErrorKinds = [
  'unauthorized', // the vendor no longer accepts the key
  'forbidden', // the key is good, the right is missing
  'not_found', // the record is gone
  'rejected', // the vendor understood and said no; `sentence` is its reason
  'rate_limited', // ask again after `retryAfterMs`
  'unavailable', // 5xx
  'timeout', // no answer in time
  'unreachable', // refused, reset, no such host
  'bad_answer', // not JSON, or not the shape the vendor documents
] as const;
export type ConnectorErrorKind = (typeof connectorErrorKinds)[number];

/** Kinds after which nobody knows whether the vendor did it: look before asking again. */
const uncertain: ReadonlySet<ConnectorErrorKind> = new Set(['unavailable', 'timeout', 'unreachable', 'bad_answer']);
/** Kinds that may pass by themselves. */
const passing: ReadonlySet<ConnectorErrorKind> = new Set(['rate_limited', ...uncertain]);

export interface ConnectorErrorDetail {
  /** HTTP status, where one came back. */
  status?: number;
  /** Milliseconds to wait, where the vendor said so. */
  retryAfterMs?: number;
  /** The vendor's own reason, fit to be read by a recruiter; never holds secrets or candidates' data. */
  sentence?: string;
}

/** A failed call to a vendor. `message` names vendor, method and path only: it is logged. */
export class ConnectorError extends Error {
  override readonly name = 'ConnectorError';
  constructor(
    readonly kind: ConnectorErrorKind,
    message: string,
    readonly detail: ConnectorErrorDetail = {},
  ) {
    super(message);
  }
  /** True when the vendor may have done what was asked. */
  get uncertain(): boolean {
    return uncertain.has(this.kind);
  }
  /** True when the same call may succeed later. */
  get passing(): boolean {
    return passing.has(this.kind);
  }
}

/** A caller that is turned away: bad signature, unknown key, malformed body. The sentence goes back to the caller. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  constructor(
    readonly status: 400 | 401 | 403 | 404 | 413 | 422,
    readonly sentence: string,
  ) {
    super(sentence);
  }
}
