import { spawn } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { cacheDir } from '../bootstrap/paths.mjs';
import { say } from '../log';
import { tied } from './tie';

const download = z.object({ Dir: z.string() });

/**
 * Builds the server from its Go module, whose checksum Go verifies, into `target`. Once, for some minutes.
 * The module cache is left writable, so that whoever clears a home folder can do so.
 */
export async function buildInngest(version: string, target: string): Promise<void> {
  say(`Building the Inngest server ${version} from its Go module. This happens once and takes about four minutes…`);
  const work = path.join(cacheDir, 'inngest-build');
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  const started = Date.now();
  const progress = setInterval(() => say(`… still building (${Math.round((Date.now() - started) / 1000)} s)`), 20_000);
  try {
    const { Dir: source } = download.parse(
      JSON.parse(await go(['mod', 'download', '-modcacherw', '-json', `github.com/inngest/inngest@v${version}`], work)),
    );
    const copy = path.join(work, 'source');
    copyWritable(source, copy);
    // The published module lacks a folder of documentation that it embeds. Go embeds no empty folder, so one file stands in.
    const docs = path.join(copy, 'internal', 'embeddocs', 'website', 'pages', 'docs');
    mkdirSync(docs, { recursive: true });
    writeFileSync(path.join(docs, 'placeholder.md'), 'Left out of the published module.\n');
    const built = path.join(work, path.basename(target));
    const flags = `-s -w -X github.com/inngest/inngest/pkg/inngest/version.Version=${version}`;
    await go(['build', '-modcacherw', '-buildvcs=false', '-trimpath', '-ldflags', flags, '-o', built, './cmd'], copy);
    chmodSync(built, 0o755);
    renameSync(built, target);
    say(`Built the Inngest server in ${Math.round((Date.now() - started) / 1000)} s.`);
  } finally {
    clearInterval(progress);
    rmSync(work, { recursive: true, force: true });
  }
}

/** Go keeps its module cache read-only, and builds nothing that is changed inside it. */
function copyWritable(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) copyWritable(source, target);
    else if (entry.isFile()) {
      copyFileSync(source, target);
      chmodSync(target, 0o644);
    }
  }
}

function go(args: readonly string[], cwd: string): Promise<string> {
  const tie = tied('go', args);
  return new Promise((resolve, reject) => {
    const child = spawn(tie.command, tie.args, { cwd, stdio: ['ignore', 'pipe', 2] });
    let out = '';
    child.stdout?.setEncoding('utf8').on('data', (chunk: string) => (out += chunk));
    child.once('error', (error) => reject(new Error(`Go is not installed or cannot be started: ${error.message}`)));
    child.once('close', (code) =>
      code === 0 ? resolve(out) : reject(new Error(`go ${args[0]} ended with ${code}. ${out.slice(0, 500)}`)),
    );
  });
}
