import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const schema = z.object({ appUrl: z.string(), pid: z.number(), inngestBaseUrl: z.string() });
export type Runtime = z.infer<typeof schema>;
const fileOf = (dataDir: string) => path.join(dataDir, 'runtime.json');

/** Left behind on purpose when the app ends: links that the command line prints then name the address it had. */
export function writeRuntime(dataDir: string, runtime: Runtime): void {
  mkdirSync(dataDir, { recursive: true });
  const file = fileOf(dataDir);
  writeFileSync(`${file}.new`, JSON.stringify(runtime));
  renameSync(`${file}.new`, file);
}

export function readRuntime(dataDir: string): Runtime | undefined {
  if (!existsSync(fileOf(dataDir))) return undefined;
  return schema.safeParse(JSON.parse(readFileSync(fileOf(dataDir), 'utf8'))).data;
}
