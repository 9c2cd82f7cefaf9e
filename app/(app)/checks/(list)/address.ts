/** The list's address bar, as Next hands it over. */
export type ListParams = Readonly<Record<string, string | string[] | undefined>>;

const known = ['tab', 'q', 'state', 'package', 'recruiter', 'connection', 'sort', 'after', 'before'] as const;
type Name = (typeof known)[number];

/** The same list with some of it changed. A change starts again at the first page; null takes a parameter out. */
export function listHref(params: ListParams, changes: Partial<Record<Name, string | null>> = {}): string {
  const next = new URLSearchParams();
  for (const name of known) {
    const kept = name === 'after' || name === 'before' ? undefined : [params[name]].flat()[0];
    const value = name in changes ? changes[name] : kept;
    if (value) next.set(name, value);
  }
  const query = next.toString();
  return query ? `/checks?${query}` : '/checks';
}
