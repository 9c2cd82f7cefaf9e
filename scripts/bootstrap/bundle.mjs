import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { withLock } from './lock.mjs';
import { locksDir, root } from './paths.mjs';

const folder = path.join(root, '.data', 'cache');
const note = path.join(folder, 'cli.json');

const mark = (file) => {
  const { mtimeMs, size } = statSync(path.join(root, file));
  return `${mtimeMs}:${size}`;
};

/**
 * The command line as one bundle, made again when one of its sources changed: translating hundreds of files at each call
 * costs more than all that a command does.
 * @returns its path, or undefined where it could not be made
 */
export async function ensureBundle() {
  const known = present();
  if (known) return known;
  try {
    return await withLock(path.join(locksDir, 'bundle'), async () => present() ?? (await bundle()));
  } catch {
    return undefined;
  }
}

function present() {
  try {
    const { entry, inputs } = JSON.parse(readFileSync(note, 'utf8'));
    return existsSync(entry) && Object.entries(inputs).every(([file, seen]) => mark(file) === seen) ? entry : undefined;
  } catch {
    return undefined;
  }
}

async function bundle() {
  const { build } = await import('esbuild');
  const work = path.join(folder, `cli-${process.pid}`);
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['scripts/cli.ts'],
    outdir: work,
    outExtension: { '.js': '.mjs' },
    ...{
      bundle: true,
      splitting: true,
      packages: 'external',
      platform: 'node',
      format: 'esm',
      target: 'node24',
      metafile: true,
      logLevel: 'silent',
    },
  });
  const inputs = Object.fromEntries(Object.keys(metafile.inputs).map((file) => [file, mark(file)]));
  const name = `cli-${createHash('sha256').update(JSON.stringify(inputs)).digest('hex').slice(0, 16)}`;
  const target = path.join(folder, name);
  rmSync(target, { recursive: true, force: true });
  renameSync(work, target);
  const entry = path.join(target, 'cli.mjs');
  writeFileSync(`${note}.new`, JSON.stringify({ entry, inputs }));
  renameSync(`${note}.new`, note);
  dropOld(name);
  return entry;
}

/** A call that still runs may load parts of an older bundle: those of the last hour stay. */
function dropOld(current) {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) {
    const file = path.join(folder, name);
    if (name.startsWith('cli-') && name !== current && Date.now() - statSync(file).mtimeMs > 3_600_000)
      rmSync(file, { recursive: true, force: true });
  }
}
