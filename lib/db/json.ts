import { Prisma } from '@/prisma/generated/client';

/** Empties a JSON column. */
export const clearJson = Prisma.DbNull;
