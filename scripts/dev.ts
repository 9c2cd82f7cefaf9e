import { Endings, main, onEnd } from './ending';
import { dataDirOf, portOf } from './settings';
import { startStack } from './stack';

/** `npm run dev`: the same parts, with the app reloading as its sources change. */
await main(async () => {
  const endings = new Endings();
  onEnd(endings);
  const { appUrl } = await startStack({
    port: portOf(3000),
    dataDir: dataDirOf('.data/dev'),
    development: true,
    endings,
  });
  console.log(`ready ${appUrl}`);
});
