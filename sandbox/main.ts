import { startSandbox } from './server';

/** For work on the sandbox itself; `npm run demo` starts it together with the app. */
const sandbox = await startSandbox({
  appUrl: process.env.APP_URL ?? 'http://127.0.0.1:3000',
  port: Number(process.env.PORT ?? 4000),
  smtpPort: Number(process.env.SMTP_PORT ?? 4025),
});
console.log(`sandbox ${sandbox.url}`);
for (const [name, value] of Object.entries(sandbox.env)) console.log(`${name}=${value}`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void sandbox.close().then(() => process.exit(0)));
}
