import path from 'node:path';
import { root } from './bootstrap/paths.mjs';

/** Where everything that must outlive a restart is kept. A relative path counts from the checkout. */
export function dataDirOf(fallback = '.data'): string {
  return path.resolve(root, process.env.DATA_DIR || fallback);
}

export function portOf(fallback: number): number {
  const port = Number(process.env.PORT || fallback);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Error(`PORT is ${process.env.PORT}, which is not a port.`);
  return port;
}
