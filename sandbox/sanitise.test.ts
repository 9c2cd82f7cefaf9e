import { expect, test } from 'vitest';
import { sanitise } from './sanitise';

test.each([
  [
    'a link to a web page stays and opens beside',
    '<a href="https://x.test/?a=1&amp;b=2">go</a>',
    'href="https://x.test/?a=1&#38;b=2" target="_blank"',
  ],
  ['bold, paragraph and line break stay', '<p><b>Hi</b><br/></p>', '<p><b>Hi</b><br></p>'],
])('%s', (_, html, expected) => expect(sanitise(html)).toContain(expected));

test.each([
  ['a script', '<script>alert(1)</script>', '<script'],
  ['an event handler', '<b onclick="x()">a</b>', 'onclick'],
  ['a picture', '<img src=x onerror=x>', '<img'],
  ['a script address', '<a href="javascript:x()">a</a>', 'href'],
  ['a hidden script address', '<a href="java&#115;cript:x()">a</a>', 'href'],
  ['a broken tag', '<a href="https://x.test"<b>', '<a href="https://x.test"<'],
])('%s does not come through', (_, html, unwanted) => expect(sanitise(html)).not.toContain(unwanted));

test('what was opened is closed', () => expect(sanitise('<p><b>a')).toBe('<p><b>a</b></p>'));
