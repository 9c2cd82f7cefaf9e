const withoutZone = /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?))?$/;

/**
 * Referoo does not say in public how it writes times, nor in which zone. One without a zone is read as UTC: if it is
 * Australian time it then looks later than it was, so that a search for changes sees too much and never too little.
 */
export function toIso(value: string | undefined): string | undefined {
  if (!value) return undefined;
  const [, day, time] = withoutZone.exec(value) ?? [];
  const at = new Date(day ? `${day}T${time ?? '00:00'}Z` : value);
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString();
}
