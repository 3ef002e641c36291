import { readdirSync, readFileSync } from 'node:fs';

/** What a process has used of the processors: itself, and its children that have ended and been waited for. */
type Times = { pid: number; parent: number; ownMs: number; endedMs: number };

/** Linux tells times in hundredths of a second, whatever the machine (USER_HZ). */
const TICK_MS = 10;

/**
 * CPU time in ms that the processes `roots` and all beneath them have used so far, those beneath that have ended
 * included: a backend of Postgres comes and goes, and what it used stays with the postmaster. A root that has ended
 * counts nothing.
 */
export function cpuMsOf(roots: readonly number[]): number {
  let before = treesOf(roots);
  for (;;) {
    const after = treesOf(roots);
    // One that ended between the look at it and the look at its parent would count twice or not at all: look again.
    if (lineageOf(before) === lineageOf(after))
      return after.reduce((sum, { ownMs, endedMs }) => sum + ownMs + endedMs, 0);
    before = after;
  }
}

/** CPU time in ms of the children of this process that have ended. */
export const endedChildrenMs = (): number => timesOf(process.pid)[0]?.endedMs ?? 0;

/** The processes `roots` and all beneath them. */
export function treesOf(roots: readonly number[]): Times[] {
  const all = readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? timesOf(Number(name)) : []));
  const byParent = Map.groupBy(all, ({ parent }) => parent);
  const withDescendants = (process: Times): Times[] => [
    process,
    ...(byParent.get(process.pid) ?? []).flatMap(withDescendants),
  ];
  return all.filter(({ pid }) => roots.includes(pid)).flatMap(withDescendants);
}

/** Changes when a process has come or gone. */
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
  // The name, in brackets, can itself hold blanks and brackets; the parent is the second field after it.
  const fields = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  const ticks = (first: number): number => (fields[first] ?? 0) + (fields[first + 1] ?? 0);
  return [{ pid, parent: fields[1] ?? 0, ownMs: TICK_MS * ticks(11), endedMs: TICK_MS * ticks(13) }];
}
