import { startOf } from './process-table.ts';

/** This process as the owner in a lock or lease file: its number and its start. */
export async function currentOwner(): Promise<string> {
  return `${process.pid} ${await startOf(process.pid)}`;
}

/**
 * The process number of an owner that still runs; null when it has ended, even if another process has its number now.
 */
export async function livePidOf(owner: string): Promise<number | null> {
  const [, pid, start] = owner.match(/^(\d+) (.+)$/) ?? [];
  if (!pid || !start) return null;
  return (await startOf(Number(pid))) === start ? Number(pid) : null;
}
