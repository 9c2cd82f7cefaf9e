/** A complete environment for tests. The keys are made up here and used nowhere else. */
export const testEnvironment = {
  APP_URL: 'http://localhost:3999',
  DATABASE_URL: 'postgres://unset',
  ENCRYPTION_KEYS: `t2:${Buffer.from('test-key-two-0123456789abcdefghi'.slice(0, 32)).toString('base64')},t1:${Buffer.from('test-key-one-0123456789abcdefghi'.slice(0, 32)).toString('base64')}`,
  NEXTAUTH_SECRET: 'a-secret-for-tests-that-is-long-enough',
  INNGEST_EVENT_KEY: 'test-event-key',
  INNGEST_SIGNING_KEY: 'signkey-prod-0123456789abcdef',
} as const;
