export function processMark(pid: number): string;
export function isAlive(pid: number, mark?: string): boolean;
export function withLock<T>(file: string, work: () => T | Promise<T>, onWait?: () => void): Promise<T>;
