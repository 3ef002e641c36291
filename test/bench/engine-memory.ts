import { readdirSync, readlinkSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { memoryMb } from './process-memory.ts';

/** The memory of a process in MB: its own, and shared memory. */
type Resident = { engine: string; own: number; shared: number };

/**
 * The memory of the engines of a home in MB, by engine: the own memory of each process, and shared memory once. Servers
 * are found by their working directory in the home. Null without /proc (not Linux).
 */
export function engineMemory(home: string): Record<string, number> | null {
  const processes = residentsOf(realpathSync(home));
  if (processes.length === 0) return null;
  const byEngine = Map.groupBy(processes, ({ engine }) => engine);
  return Object.fromEntries(
    [...byEngine].map(([engine, all]) => [
      engine,
      all.reduce((sum, { own }) => sum + own, 0) + Math.max(...all.map(({ shared }) => shared)),
    ]),
  );
}

function residentsOf(home: string): Resident[] {
  try {
    return readdirSync('/proc').flatMap((pid) => (/^\d+$/.test(pid) ? residentOf(pid, home) : []));
  } catch {
    return [];
  }
}

/** Empty for a process with another working directory, or one that has just ended. */
function residentOf(pid: string, home: string): Resident[] {
  try {
    const folder = readlinkSync(join('/proc', pid, 'cwd'));
    if (!folder.startsWith(`${home}/`)) return [];
    const engine = folder.slice(home.length + 1).split('/')[0] ?? '';
    return [{ engine, own: memoryMb(Number(pid), 'RssAnon'), shared: memoryMb(Number(pid), 'RssShmem') }];
  } catch {
    return [];
  }
}
