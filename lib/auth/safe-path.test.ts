import { describe, expect, it } from 'vitest';
import { safePath } from './safe-path';

const app = 'https://checks.example.com';

describe('where sign-in leads back to', () => {
  it.each(['/checks', '/checks?tab=done&q=a%20b#row', '/r/abc'])('keeps the own path %s', (path) => {
    expect(safePath(path, app)).toBe(path);
  });

  it('takes an own absolute address as its path', () => {
    expect(safePath(`${app}/checks?tab=all`, app)).toBe('/checks?tab=all');
    expect(safePath(app, app)).toBe('/');
  });

  it.each([
    'https://evil.example',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/.//evil.example',
    '/a/..//evil.example',
    `${app}.evil.example/`,
    `${app}@evil.example/`,
    'https://checks.example.com:8443/x',
    'javascript:alert(1)',
    'checks',
    '',
  ])('leads nowhere foreign: %j', (path) => {
    expect(safePath(path, app)).toBe('/');
  });
});
