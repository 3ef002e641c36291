import { startOf } from './process-table.ts';

/** The process that holds a lock or uses a server, as it is written into a file: its number and its start. */
export async function currentOwner(): Promise<string> {
  return `${process.pid} ${await startOf(process.pid)}`;
}

/** The process number of an owner that still runs; null when it is gone, also when its number was given out again. */
export async function livePidOf(owner: string): Promise<number | null> {
  const [, pid, start] = owner.match(/^(\d+) (.+)$/) ?? [];
  if (!pid || !start) return null;
  return (await startOf(Number(pid))) === start ? Number(pid) : null;
}
