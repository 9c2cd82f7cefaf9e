import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { UserError } from '@/lib/errors';
import { words } from './words';

/** Who did it, in audit log and timeline, when it was done by command line. */
export const cliActor = 'operator';

/** Reads a JSON option. `@file` reads a file, so that secrets need not stand in the shell's history. */
export async function jsonOption(option: string, given: string): Promise<unknown> {
  const text = given.startsWith('@') ? await fileText(given.slice(1)) : given;
  try {
    return JSON.parse(text);
  } catch {
    throw new UserError(words('notJson', { option }));
  }
}

async function fileText(file: string): Promise<string> {
  return readFile(file, 'utf8').catch(() => {
    throw new UserError(words('noFile', { file }));
  });
}

/** @returns the id, or a text that no row has: Postgres refuses what is no UUID */
export function isId(id: string): boolean {
  return z.uuid().safeParse(id).success;
}

/** @throws UserError when there is no such company */
export async function knownTenant(id: string): Promise<string> {
  const { systemDb } = await import('@/lib/db/client');
  const row = isId(id) ? await systemDb().tenant.findUnique({ where: { id }, select: { id: true } }) : null;
  if (!row) throw new UserError(words('noTenant', { id }));
  return row.id;
}
