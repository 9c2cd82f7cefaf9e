import inngestPlugin from '@inngest/eslint-plugin';
import next from 'eslint-config-next/core-web-vitals';
import importX from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';

/** Data flows one way (docs/decisions/0002): app → inngest → lib → connectors. Each line: who may not reach what, and why. */
const directions = [
  {
    target: './connectors',
    from: ['./app', './lib', './inngest', './prisma', './sandbox', './cli', './scripts'],
    message: 'A connector knows its vendor and the contract, nothing else.',
  },
  {
    target: './lib',
    from: ['./app', './inngest', './sandbox', './cli', './scripts'],
    message: 'lib is the domain: screens, durable functions and commands call it.',
  },
  {
    target: './inngest',
    from: ['./app', './sandbox', './cli', './scripts'],
    message: 'Durable functions call lib and connectors.',
  },
  {
    target: './app',
    from: ['./prisma', './sandbox', './cli', './scripts'],
    message: 'Screens call lib; only lib asks the database.',
  },
  {
    target: './sandbox',
    from: ['./app', './lib', './inngest', './prisma', './cli', './scripts'],
    message: 'The sandbox speaks to the app over HTTP only.',
  },
  {
    target: './connectors/ats/*/**',
    from: './connectors/providers',
    message: 'A connector imports no other connector.',
  },
  {
    target: './connectors/providers/*/**',
    from: './connectors/ats',
    message: 'A connector imports no other connector.',
  },
];

export default tseslint.config(
  {
    ignores: [
      '.next/**',
      '.data/**',
      'prisma/generated/**',
      'next-env.d.ts',
      'test-results/**',
      'playwright-report/**',
    ],
  },
  ...next,
  ...tseslint.configs.strict,
  {
    plugins: { 'import-x': importX, '@inngest': inngestPlugin },
    settings: { 'import-x/resolver': { typescript: { project: './tsconfig.json' } } },
    rules: {
      '@inngest/await-inngest-send': 'error',
      '@inngest/no-nested-steps': 'error',
      '@inngest/no-variable-mutation-in-step': 'error',
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      'import-x/no-restricted-paths': ['error', { zones: directions }],
      'no-console': 'error',
    },
  },
  {
    files: ['connectors/**'],
    ignores: ['connectors/contract-suite/**', '**/*.test.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['next', 'next/*', '@prisma/*', 'inngest', 'inngest/*'],
              message: 'A connector knows HTTP and its vendor only.',
            },
          ],
        },
      ],
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'lib hands a connector what it needs.' },
      ],
    },
  },
  {
    files: ['lib/**', 'inngest/**', 'app/**'],
    ignores: ['lib/env.ts', 'lib/log.ts', '**/*.test.ts', 'lib/testing/**', 'app/dev/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'The environment is read and validated in lib/env.ts.' },
      ],
    },
  },
  // Pages rendered once on a server by Hono: there is no list to reconcile, and no Next.
  { files: ['sandbox/**'], rules: { 'react/jsx-key': 'off', '@next/next/no-head-element': 'off' } },
  { files: ['scripts/**', 'cli/**', 'sandbox/**', 'e2e/**', 'bench/**'], rules: { 'no-console': 'off' } },
);
