import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } },
  test: {
    globalSetup: ['./scripts/testing/global-setup.ts'],
    include: ['**/*.test.ts'],
    exclude: [...configDefaults.exclude, '.next/**', '.data/**', 'e2e/**'],
  },
});
