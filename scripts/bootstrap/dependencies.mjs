import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { withLock } from './lock.mjs';
import { locksDir, root } from './paths.mjs';
import { run, runNpm } from './spawn.mjs';

const lockFile = path.join(root, 'package-lock.json');
const modules = path.join(root, 'node_modules');
const schema = path.join(root, 'prisma', 'schema.prisma');

const hash = (file) => createHash('sha256').update(readFileSync(file)).digest('hex');
const holds = (stamp, value) => existsSync(stamp) && readFileSync(stamp, 'utf8') === value;
const waiting = (what) => () => console.error(`Waiting for another start that ${what}…`);

/** Installs what package-lock.json names, unless that was done. */
export async function ensureDependencies(node) {
  const stamp = path.join(modules, '.checkbridge-lock');
  if (holds(stamp, hash(lockFile))) return;
  await withLock(path.join(locksDir, 'install'), () => install(node, stamp), waiting('installs packages'));
}

async function install(node, stamp) {
  const wanted = hash(lockFile);
  if (holds(stamp, wanted)) return;
  if (!isInstalled()) {
    console.error('Installing packages…');
    // Prisma would download engines that nothing here uses; any existing file spares it that.
    const env = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: node };
    await runNpm(node, ['ci', '--no-audit', '--no-fund'], { cwd: root, env });
  }
  writeFileSync(stamp, wanted);
}

/** True after a plain `npm ci` or `npm install`: npm notes in node_modules what it put there. */
function isInstalled() {
  const noted = path.join(modules, '.package-lock.json');
  if (!existsSync(noted)) return false;
  const { packages: present } = JSON.parse(readFileSync(noted, 'utf8'));
  const { packages } = JSON.parse(readFileSync(lockFile, 'utf8'));
  return Object.entries(packages).every(
    ([name, { version, optional }]) =>
      name === '' || (present[name] ? present[name].version === version : optional === true),
  );
}

/** Writes the database client for the present schema, unless that was done. */
export async function ensureClient(node) {
  const stamp = path.join(root, 'prisma', 'generated', '.schema-hash');
  if (!existsSync(schema) || holds(stamp, hash(schema))) return;
  await withLock(path.join(locksDir, 'generate'), () => generate(node, stamp), waiting('writes the database client'));
}

async function generate(node, stamp) {
  const wanted = hash(schema);
  if (holds(stamp, wanted)) return;
  const env = {
    ...process.env,
    PRISMA_SCHEMA_ENGINE_BINARY: node,
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    CHECKPOINT_DISABLE: '1',
  };
  await run(node, [path.join(modules, 'prisma', 'build', 'index.js'), 'generate', '--no-hints'], { cwd: root, env });
  writeFileSync(stamp, wanted);
}
