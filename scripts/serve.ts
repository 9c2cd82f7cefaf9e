import { Endings, main, onEnd } from './ending';
import { say } from './log';
import { dataDirOf, portOf } from './settings';
import { startStack } from './stack';

/** `npm start`: the app as an operator runs it on one machine. */
await main(async () => {
  const port = portOf(3000);
  const endings = new Endings();
  onEnd(endings);
  const { appUrl } = await startStack({
    port,
    dataDir: dataDirOf(),
    appUrl: process.env.APP_URL || undefined,
    endings,
  });
  if (!process.env.SMTP_URL) {
    say(
      'SMTP_URL is not set, so no mail can leave. The way in: npm run --silent cli -- member invite --role operator --email you@example.com prints a signInUrl.',
    );
  }
  console.log(`ready ${appUrl}`);
});
