import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { engineMemory } from './engine-memory.ts';
import { memoryMb } from './process-memory.ts';
import { cpuMsOf, endedChildrenMs, treesOf } from './process-times.ts';
import { median } from './quantile.ts';

/** The cost of some work: its time, and the CPU time and memory of all processes involved. */
export type Cost = { seconds: number; cpuMs: CpuMs; memoryMb: Memory };

export type CpuMs = Record<'node' | 'postgres' | 'redis', number>;

/** The maximum of each, and for node the medians in the third and the last quarter of the time. */
export type Memory = Record<'node' | 'thirdQuarter' | 'lastQuarter' | 'postgres' | 'redis', number>;

/** Measures until `end`. `follow` adds a node process. */
export type CostMeter = { follow(pid: number): void; end(): Cost };

/**
 * Often enough to see memory grow and shrink. A look takes some milliseconds of CPU time from the measured processes.
 */
const LOOK_MS = 500;

/** Says whether this system reports the cost of processes. If not, prints that `name` is skipped. */
export function tellsCost(name: string): boolean {
  const tells = existsSync('/proc/self/stat');
  if (!tells) console.log(`${name}: skipped, since only Linux reports the cost of processes (/proc)`);
  return tells;
}

/**
 * Starts to measure the engines of a home and node processes: `pids`, processes that are followed later, and ended
 * children of this process.
 */
export function startMeter(home: string, pids: readonly number[] = []): CostMeter {
  const followed = [...pids];
  const postgres = pidsIn(join(home, 'postgres/data/postmaster.pid'));
  const redis = pidsIn(join(home, 'redis/pid'));
  const cpuMs = (): CpuMs => ({
    node: endedChildrenMs() + cpuMsOf(followed),
    postgres: cpuMsOf(postgres),
    redis: cpuMsOf(redis),
  });
  const looks: Record<string, number>[] = [];
  const look = (): void => {
    const nodes = treesOf(followed);
    const sum = (field: string) => nodes.reduce((total, { pid }) => total + memoryMb(pid, field), 0);
    looks.push({ node: sum('VmRSS'), nodePeak: sum('VmHWM'), ...engineMemory(home) });
  };
  const timer = setInterval(look, LOOK_MS);
  const startedAt = performance.now();
  const before = cpuMs();
  return {
    follow: (pid) => void followed.push(pid),
    end: () => {
      const after = cpuMs();
      const seconds = (performance.now() - startedAt) / 1000;
      clearInterval(timer);
      return { seconds, cpuMs: differenceOf(before, after), memoryMb: memoryOf(looks) };
    },
  };
}

/** CPU ms per unit, by process type and in sum. */
export function cpuMsPerUnit({ cpuMs: { node, postgres, redis } }: Cost, units: number): CpuMs & { together: number } {
  return {
    node: node / units,
    postgres: postgres / units,
    redis: redis / units,
    together: (node + postgres + redis) / units,
  };
}

/** The number of an engine's main process from its pid file; empty for an unused engine. */
function pidsIn(file: string): number[] {
  try {
    return [Number.parseInt(readFileSync(file, 'utf8'), 10)];
  } catch {
    return [];
  }
}

const differenceOf = (before: CpuMs, after: CpuMs): CpuMs => ({
  node: after.node - before.node,
  postgres: after.postgres - before.postgres,
  redis: after.redis - before.redis,
});

function memoryOf(looks: readonly Record<string, number>[]): Memory {
  const most = (name: string) => Math.max(...looks.map((look) => look[name] ?? 0));
  const quarter = (place: number) =>
    median(looks.slice((looks.length * place) / 4, (looks.length * (place + 1)) / 4).map(({ node = 0 }) => node));
  return {
    node: most('nodePeak'),
    thirdQuarter: quarter(2),
    lastQuarter: quarter(3),
    postgres: most('postgres'),
    redis: most('redis'),
  };
}
