import { main } from './ending';
import { ensureBuild } from './services/build';

await main(() => ensureBuild());
