/** At most so many runs of one connection at once: a bulk order of one tenant leaves room for the others. */
export const fairness = { key: 'event.data.connectionId', limit: 8 } as const;

/** More steps than any check needs in one go; what is left over is swept up. */
export const mostSteps = 12;
