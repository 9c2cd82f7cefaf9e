/** What the person looks at. It stands in the address, so that back, reload and a shared link work. */
export interface Place {
  tab: 'board' | 'marketplace';
  job?: string;
  candidate?: string;
  pane: 'requests' | 'account';
  request?: string;
  referee?: string;
  mail?: string;
}

const names = ['job', 'candidate', 'request', 'referee', 'mail'] as const;

export function readPlace(query: URLSearchParams): Place {
  const place: Place = {
    tab: query.get('tab') === 'marketplace' ? 'marketplace' : 'board',
    pane: query.get('pane') === 'account' ? 'account' : 'requests',
  };
  for (const name of names) place[name] = query.get(name) ?? undefined;
  return place;
}

/** @returns the address of the same page with some of it changed */
export function href(place: Place, change: Partial<Place> = {}, path = '/'): string {
  const { tab, pane, ...rest } = { ...place, ...change };
  const query = new URLSearchParams();
  if (tab !== 'board') query.set('tab', tab);
  if (pane !== 'requests') query.set('pane', pane);
  for (const name of names) {
    const value = rest[name];
    if (value !== undefined) query.set(name, value);
  }
  return query.size > 0 ? `${path}?${query}` : path;
}
