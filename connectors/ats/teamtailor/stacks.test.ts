import { describe, expect, test } from 'vitest';
import { rootOf } from './stacks';

const documented = { apiUrl: 'https://api.teamtailor.com', overridden: false };
const override = { apiUrl: 'http://127.0.0.1:4010/teamtailor', overridden: true };
const path = '/partner/v1/partner-results/1';

describe('address of a result', () => {
  test.each(['https://api.teamtailor.com', 'https://api.na.teamtailor.com', 'https://api.au.teamtailor.com'])(
    'on %s is used as it is',
    (stack) => expect(rootOf(stack + path, documented)).toBe(stack),
  );

  test.each([
    'http://api.teamtailor.com',
    'https://api.teamtailor.com:8443',
    'https://api.teamtailor.com.evil.example',
    'https://evil.example/?https://api.teamtailor.com',
    'https://api.teamtailor.com@evil.example',
    'https://user:word@api.teamtailor.com',
    'https://teamtailor.com',
    'http://127.0.0.1:4010',
    'ftp://api.teamtailor.com',
    'not an address',
    '',
  ])('on %s is refused', (foreign) => expect(rootOf(foreign + path, documented)).toBeUndefined());

  test('goes to the override when there is one, whichever stack it names', () => {
    expect(rootOf(`http://127.0.0.1:4010${path}`, override)).toBe(override.apiUrl);
    expect(rootOf(`https://api.na.teamtailor.com${path}`, override)).toBe(override.apiUrl);
    expect(rootOf(`http://127.0.0.1:4011${path}`, override)).toBeUndefined();
  });
});
