const outcomes = ['connected', 'denied', 'expired', 'otherPerson', 'refused', 'down', 'packagesDown'] as const;
export type Outcome = (typeof outcomes)[number];

/** The address bar says how a consent ended; anything else there says nothing. */
export const isOutcome = (text: string | undefined): text is Outcome => outcomes.some((outcome) => outcome === text);
