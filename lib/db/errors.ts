import { Prisma } from '@/prisma/generated/client';

/** True when a row of that unique key exists already (Prisma P2002). */
export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002';
}
