import { defineConfig } from '@playwright/test';

/** One worker: the tests share one running application, as its users do. No retries: a flaky test is a fault. */
export default defineConfig({
  testDir: 'e2e',
  workers: 1,
  retries: 0,
  outputDir: 'test-results',
  timeout: 90_000,
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    headless: true,
    screenshot: 'only-on-failure',
    timezoneId: 'Europe/Berlin',
    locale: 'en-GB',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      args: ['--no-sandbox', '--disable-quic', '--disable-background-networking'],
    },
  },
});
