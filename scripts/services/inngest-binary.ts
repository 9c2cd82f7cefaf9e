import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { withLock } from '../bootstrap/lock.mjs';
import { cacheDir, root } from '../bootstrap/paths.mjs';
import { say } from '../log';
import { buildInngest } from './inngest-build';

export const inngestVersion = '1.44.0';
const series = '1.44.';
const program = process.platform === 'win32' ? 'inngest.exe' : 'inngest';

/**
 * The Inngest server: INNGEST_BIN, what npm's package downloaded, the one on PATH, else built once from its Go module.
 * @throws Error with how to get it
 */
export async function findInngest(): Promise<string> {
  const given = process.env.INNGEST_BIN;
  if (given) {
    if (!existsSync(given)) throw new Error(`INNGEST_BIN names ${given}, which does not exist.`);
    return given;
  }
  const kept = path.join(
    cacheDir,
    `inngest-${inngestVersion}-${process.platform}-${process.arch}${path.extname(program)}`,
  );
  const found = [packaged(), onPath(), existsSync(kept) ? kept : undefined].find((file) => file !== undefined);
  if (found) return found;
  await withLock(
    `${kept}.lock`,
    () => (existsSync(kept) ? undefined : build(kept)),
    () => say('Waiting for another start that builds the Inngest server…'),
  );
  return kept;
}

/** npm's package is a small script until its install step has downloaded the server beside it. */
function packaged(): string | undefined {
  const file = path.join(root, 'node_modules', 'inngest-cli', 'bin', program);
  return existsSync(file) && statSync(file).size > 1_000_000 ? file : undefined;
}

function onPath(): string | undefined {
  for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
    const file = path.join(folder, program);
    // npm puts its shim on PATH for every script: it would only say that the server is not there.
    if (folder.includes('node_modules') || !existsSync(file) || !statSync(file).isFile()) continue;
    const { stdout } = spawnSync(file, ['version'], { encoding: 'utf8', timeout: 10_000 });
    if (stdout?.trim().startsWith(series)) return file;
    say(`${file} is not of version ${series}x and is not used; INNGEST_BIN would override that.`);
  }
  return undefined;
}

async function build(kept: string): Promise<void> {
  try {
    await buildInngest(inngestVersion, kept);
  } catch (error) {
    const how = `Install Inngest ${inngestVersion} and set INNGEST_BIN to it (\`npm i -g inngest-cli@${inngestVersion}\`, or a release of github.com/inngest/inngest), or install Go 1.26.4 or newer, from which it is built here once.`;
    throw new Error(
      `The Inngest server could neither be downloaded nor built. ${how} (${error instanceof Error ? error.message : String(error)})`,
    );
  }
}
