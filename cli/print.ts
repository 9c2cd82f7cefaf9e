/** The answer of a command: one JSON document, indented for people. */
export function print(document: Readonly<Record<string, unknown>>): void {
  process.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
}
