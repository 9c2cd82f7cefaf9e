import { startSandbox } from '@/sandbox/server';
import { Endings, main, onEnd } from './ending';
import { runCli } from './run-cli';
import { freePort } from './services/ports';
import { dataDirOf, portOf } from './settings';
import { startStack } from './stack';

/** `npm run demo`: the app together with stand-ins for an ATS and a provider, to play with. */
await main(async () => {
  const endings = new Endings();
  onEnd(endings);
  const dataDir = dataDirOf('.data/demo');
  const port = process.env.PORT ? portOf(3000) : await freePort(3000);
  const appUrl = process.env.APP_URL || `http://localhost:${port}`;
  const sandbox = await startSandbox({ appUrl, port: await freePort(3100), smtpPort: await freePort(3125) });
  endings.add(() => sandbox.close());
  await startStack({ port, dataDir, appUrl, env: sandbox.env, endings });
  await sandbox.seed((args) => runCli(args, { ...sandbox.env, DATA_DIR: dataDir }));
  console.log(block(sandbox.url, appUrl));
});

function block(sandboxUrl: string, appUrl: string): string {
  return `
  Checkbridge is running.

    Start here   ${sandboxUrl}
                 a small ATS and a small check provider: connect them, move a candidate, answer as a referee

    Dashboard    ${appUrl}
                 mail to anybody arrives in the sandbox's inbox

  Ctrl-C ends everything.
`;
}
