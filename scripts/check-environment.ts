import { env as readEnv, resetEnv } from '@/lib/env';

/** Reads what the app would be given as the app reads it, so that a bad start ends with its sentence and not in the app's log. @throws Error */
export function checkEnvironment(given: Readonly<Record<string, string>>): void {
  const before = Object.keys(given).map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, given);
  resetEnv();
  try {
    readEnv();
  } finally {
    for (const [name, value] of before) {
      if (value === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = value;
    }
    resetEnv();
  }
}
