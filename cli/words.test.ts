import { describe, expect, it } from 'vitest';
import cli from '@/messages/en/cli.json';
import { words } from './words';

const values = {
  field: 'f',
  reason: 'r',
  option: '--o',
  file: 'x.json',
  id: 'i',
  slug: 's',
  ats: 'A',
  name: 'n',
  text: 't',
};
const isKey = (key: string): key is Exclude<keyof typeof cli, 'vendor'> => Object.hasOwn(cli, key) && key !== 'vendor';

describe('the sentences of the command line', () => {
  it.each(Object.keys(cli).filter(isKey))('%s can be said', (key) => {
    // A text that cannot be formatted comes out as its key.
    expect(words(key, values)).not.toBe(`cli.${key}`);
  });

  it('shows how JSON is quoted', () => {
    expect(words('notJson', { option: '--ats' })).toContain(`'{"name":"value"}'`);
  });
});
