/** What a page or next-auth sends people here with, as the name of its sentence in messages/…/signin.json. */
const problems = {
  Verification: 'link',
  OAuthSignin: 'provider',
  OAuthCallback: 'provider',
  OAuthCreateAccount: 'provider',
  OAuthAccountNotLinked: 'other_account',
  unverified: 'unverified',
  'no-company': 'no_company',
  'not-admin': 'not_admin',
} as const;

export type Problem = (typeof problems)[keyof typeof problems] | 'failed';

const isCode = (code: string): code is keyof typeof problems => Object.hasOwn(problems, code);

/** @returns undefined when nothing went wrong */
export function problemOf(code: string | undefined): Problem | undefined {
  if (!code) return undefined;
  return isCode(code) ? problems[code] : 'failed';
}
