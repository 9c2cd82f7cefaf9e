import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

export const signatureWindowSeconds = 300;

/** Lower-case hex HMAC-SHA256 of `message` under the UTF-8 bytes of `secret`. */
export function hmacHex(secret: string, message: string): string {
  return createHmac('sha256', secret).update(message, 'utf8').digest('hex');
}

/** Compares two texts in constant time; texts of different length are unequal, and never throw. */
export function sameText(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text, 'utf8').digest();
  return timingSafeEqual(digest(a), digest(b)) && a.length === b.length;
}

/** True when `unixSeconds` lies within the window around now, on either side. */
export function withinWindow(unixSeconds: number, now: Date, windowSeconds = signatureWindowSeconds): boolean {
  return Number.isFinite(unixSeconds) && Math.abs(now.getTime() / 1000 - unixSeconds) <= windowSeconds;
}

/** Splits a header such as `t=1,v1=ab, v0=cd` into its parts; a part without `=` is left out. */
export function headerParts(header: string): ReadonlyMap<string, string> {
  const parts = header.split(',').flatMap((part) => {
    const at = part.indexOf('=');
    return at < 0 ? [] : [[part.slice(0, at).trim(), part.slice(at + 1).trim()] as const];
  });
  return new Map(parts);
}

/** A short, stable name for a secret that may be stored and compared, and says nothing about it. */
export function fingerprint(secret: string): string {
  return createHash('sha256').update(secret, 'utf8').digest('base64url');
}
