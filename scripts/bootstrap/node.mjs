import { copyFileSync, existsSync, linkSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { withLock } from './lock.mjs';
import { cacheDir } from './paths.mjs';
import { runNpm } from './spawn.mjs';

const wanted = 24;
const windows = process.platform === 'win32';

/** npm carries Node's own binaries, one package a platform; the `node` package is only a script that fetches these. */
function packageName() {
  const prefix = process.platform === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node';
  return [prefix, windows ? 'win' : process.platform, process.arch].join('-');
}

/** @returns the path of a Node that is new enough: this one, the one in the cache, or one just fetched */
export async function ensureNode() {
  if (Number(process.versions.node.split('.')[0]) >= wanted) return process.execPath;
  const name = windows ? 'node.exe' : 'node';
  const kept = path.join(cacheDir, `node-${wanted}`, `${process.platform}-${process.arch}`, name);
  if (existsSync(kept)) return kept;
  await withLock(path.join(cacheDir, 'node.lock'), () => fetchNode(kept, name));
  return kept;
}

async function fetchNode(kept, name) {
  if (existsSync(kept)) return;
  console.error(`This is Node ${process.versions.node}; fetching Node ${wanted} through npm (once)…`);
  const folder = path.join(cacheDir, `node-fetch-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  try {
    const flags = ['--no-save', '--no-package-lock', '--ignore-scripts', '--no-audit', '--no-fund'];
    await runNpm(process.execPath, ['install', '--prefix', folder, ...flags, `${packageName()}@${wanted}`], {
      cwd: folder,
    });
    const fetched = path.join(folder, 'node_modules', packageName(), windows ? '' : 'bin', name);
    mkdirSync(path.dirname(kept), { recursive: true });
    // Put in place at once, so that a start at the same moment never sees half a file.
    place(fetched, `${kept}.${process.pid}`);
    renameSync(`${kept}.${process.pid}`, kept);
  } catch (error) {
    throw new Error(
      `Node ${wanted} could not be fetched: install Node ${wanted} or newer and call this again. ${error.message}`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function place(from, to) {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}
