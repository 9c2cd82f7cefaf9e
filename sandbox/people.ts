/** Made-up referees, always in the same order. `example` domains reach nobody. */
const names = ['Robin Field', 'Sanna Lind', 'Tomas Weber', 'Ines Costa', 'Oskar Dahl', 'Maja Kral'] as const;

export function madeUpReferees(count: number, taken: readonly string[]): { name: string; email: string }[] {
  return names
    .filter((name) => !taken.includes(name))
    .slice(0, Math.max(1, count))
    .map((name) => ({ name, email: `${name.toLowerCase().replace(' ', '.')}@example.org` }));
}
