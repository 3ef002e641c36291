import { readdirSync, readFileSync } from 'node:fs';

/** The CPU time of a process and of its ended, collected children. */
type Times = { pid: number; parent: number; ownMs: number; endedMs: number };

/** Linux reports times in hundredths of a second on any machine (USER_HZ). */
const TICK_MS = 10;

/**
 * CPU time in ms of the processes `roots` and all their descendants so far, ended ones included: when a backend of
 * Postgres ends, its time is added to the postmaster. An ended root counts nothing.
 */
export function cpuMsOf(roots: readonly number[]): number {
  let before = treesOf(roots);
  for (;;) {
    const after = treesOf(roots);
    // A process that ended during the reading could count twice or not at all, so read again.
    if (lineageOf(before) === lineageOf(after))
      return after.reduce((sum, { ownMs, endedMs }) => sum + ownMs + endedMs, 0);
    before = after;
  }
}

/** CPU time in ms of the children of this process that have ended. */
export const endedChildrenMs = (): number => timesOf(process.pid)[0]?.endedMs ?? 0;

/** The processes `roots` and all their descendants. */
export function treesOf(roots: readonly number[]): Times[] {
  const all = readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? timesOf(Number(name)) : []));
  const byParent = Map.groupBy(all, ({ parent }) => parent);
  const withDescendants = (process: Times): Times[] => [
    process,
    ...(byParent.get(process.pid) ?? []).flatMap(withDescendants),
  ];
  return all.filter(({ pid }) => roots.includes(pid)).flatMap(withDescendants);
}

/** Changes when a process starts or ends. */
const lineageOf = (processes: readonly Times[]): string =>
  processes.map(({ pid, endedMs }) => `${pid} ${endedMs}`).join();

/** The fields of proc_pid_stat(5); empty when there is no such process. */
function timesOf(pid: number): Times[] {
  let stat: string;
  try {
    stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return [];
  }
  // The name, in brackets, can itself contain spaces and brackets. The parent is the second field after it.
  const fields = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  const ticks = (first: number): number => (fields[first] ?? 0) + (fields[first + 1] ?? 0);
  return [{ pid, parent: fields[1] ?? 0, ownMs: TICK_MS * ticks(11), endedMs: TICK_MS * ticks(13) }];
}
