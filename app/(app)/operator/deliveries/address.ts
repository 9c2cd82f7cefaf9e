interface Address {
  state?: string;
  after?: string;
  before?: string;
}

/** The list as its address says it. */
export function deliveriesHref(address: Address = {}): string {
  const query = new URLSearchParams(
    Object.entries(address).filter((entry): entry is [string, string] => Boolean(entry[1])),
  ).toString();
  return query ? `/operator/deliveries?${query}` : '/operator/deliveries';
}
