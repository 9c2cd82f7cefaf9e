import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout. Looked for upwards, because the command line runs from a bundle that lies elsewhere in it. */
function findRoot() {
  let folder = path.dirname(fileURLToPath(import.meta.url));
  while (!existsSync(path.join(folder, 'package-lock.json')) && path.dirname(folder) !== folder)
    folder = path.dirname(folder);
  return folder;
}

export const root = findRoot();

/** Kept between clones: a Node and an Inngest server are large. */
export const cacheDir = path.join(process.env.XDG_CACHE_HOME || path.join(homedir(), '.cache'), 'checkbridge');
export const locksDir = path.join(root, '.data', 'locks');
