import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * When a process started, so that a number given again to another process is not taken for the old one.
 * Empty where the system does not say, and for a process that has ended and was not yet collected.
 */
export function processMark(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? '' : (fields[19] ?? '');
  } catch {
    return '';
  }
}

/** Without a mark, any process with this number counts. */
export function isAlive(pid, mark = '') {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== 'EPERM') return false;
  }
  const now = processMark(pid);
  return mark === '' ? now !== '' || process.platform !== 'linux' : now === mark;
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function isHeld(content) {
  const [pid, mark] = content.split(' ');
  return Number(pid) > 0 && isAlive(Number(pid), mark);
}

function take(file) {
  const own = `${file}.${process.pid}`;
  // A link appears with its content at once: nobody sees a lock that does not name its holder yet.
  writeFileSync(own, `${process.pid} ${processMark(process.pid)}`);
  try {
    linkSync(own, file);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  } finally {
    rmSync(own, { force: true });
  }
  const content = read(file);
  if (content !== undefined && !isHeld(content)) dropStale(file, content);
  return false;
}

function dropStale(file, content) {
  const aside = `${file}.stale.${process.pid}`;
  try {
    renameSync(file, aside);
    // Another process may have been quicker and hold the lock by now: give it back.
    if (read(aside) !== content) linkSync(aside, file);
  } catch {
    // gone already, or taken again
  }
  rmSync(aside, { force: true });
}

/** Runs `work` while no other process on this machine holds the same file; a holder that died does not count. */
export async function withLock(file, work, onWait = () => {}) {
  mkdirSync(path.dirname(file), { recursive: true });
  for (let tries = 0; !take(file); tries += 1) {
    if (tries === 20) onWait();
    await new Promise((resolve) => setTimeout(resolve, Math.min(25 + tries * 5, 250)));
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}
