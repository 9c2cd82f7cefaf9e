import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { root } from './bootstrap/paths.mjs';
import { main } from './ending';

const kinds = {
  ats: { folder: 'ats', fakes: 'atsFakes' },
  provider: { folder: 'providers', fakes: 'providerFakes' },
} as const;
const usage = 'Usage: npm run new:connector -- --kind ats|provider --name <kebab-case> [--label "As people write it"]';

/** `npm run new:connector`: makes a connector's folder from the template, and says which lines make it known. */
await main(async () => {
  const { values } = parseArgs({
    options: { kind: { type: 'string' }, name: { type: 'string' }, label: { type: 'string' } },
  });
  const { kind, name = '' } = values;
  if ((kind !== 'ats' && kind !== 'provider') || !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) throw new Error(usage);
  const folder = path.join('connectors', kinds[kind].folder, name);
  if (existsSync(path.join(root, folder))) throw new Error(`${folder} exists already.`);

  const pascal = name.replace(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase());
  const camel = `${pascal.slice(0, 1).toLowerCase()}${pascal.slice(1)}`;
  const words = {
    __name__: name,
    __Name__: pascal,
    __camel__: camel,
    __label__: values.label ?? pascal,
    __ENV__: name.toUpperCase().replaceAll('-', '_'),
  };
  await writeFolder(path.join(root, 'scripts', 'templates', kind), path.join(root, folder), words);
  console.log(nextSteps({ folder, camel, pascal, name, kind }));
});

async function writeFolder(from: string, to: string, words: Readonly<Record<string, string>>): Promise<void> {
  mkdirSync(path.join(to, 'fixtures'), { recursive: true });
  // Git keeps no empty folder.
  writeFileSync(path.join(to, 'fixtures', '.gitkeep'), '');
  for (const template of readdirSync(from)) {
    const file = path.join(to, template.replace(/\.txt$/, ''));
    const text = readFileSync(path.join(from, template), 'utf8').replace(/__\w+?__/g, (word) => words[word] ?? word);
    const config = await resolveConfig(file);
    writeFileSync(file, file.endsWith('.svg') ? text : await format(text, { ...config, filepath: file }));
  }
}

interface Made {
  folder: string;
  camel: string;
  pascal: string;
  name: string;
  kind: keyof typeof kinds;
}

function nextSteps({ folder, camel, pascal, name, kind }: Made): string {
  const key = name === camel ? name : `'${name}': ${camel}`;
  return `Made ${folder}. Its README says what to fill in, and in which order.

Make it known with one line each:
  connectors/registry.ts                                    import { ${camel} } from './${kinds[kind].folder}/${name}';      and  ${key}  in ${kind === 'ats' ? 'atsConnectors' : 'providerConnectors'}
  sandbox/fakes.ts                                          '${name}': create${pascal}Fake  in ${kinds[kind].fakes}
  connectors/contract-suite/${kind}.contract.test.ts${' '.repeat(kind === 'ats' ? 8 : 3)}     '${name}': ${camel}Harness

Then: npm run check`;
}
