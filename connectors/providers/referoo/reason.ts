const keys = ['error', 'errors', 'message', 'error_description', 'detail'] as const;
const longest = 150;

/**
 * Finds the sentence in a 422. Referoo's published connector definition says `{error: {…}}` without naming the inner
 * keys, and speaks of a `message` elsewhere; so any text under these keys is taken. E-mail addresses are cut out.
 */
export function reasonIn(body: unknown): string | undefined {
  const found = textsIn(body).join(' ').replace(/\s+/g, ' ').trim();
  if (!found) return undefined;
  const clean = found.replace(/[^\s<>"'(),;:]+@[^\s<>"'(),;:]+/g, '(e-mail address)');
  return clean.length > longest ? `${clean.slice(0, longest - 1).trimEnd()}…` : clean;
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== 'object' || value === null) return [];
  const named = keys.flatMap((key) =>
    key in value ? textsIn(Object.getOwnPropertyDescriptor(value, key)?.value) : [],
  );
  return named.length > 0 ? [...new Set(named)] : Object.values(value).flatMap(textsIn);
}
