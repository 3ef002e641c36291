import { availableParallelism } from 'node:os';
import { shareOf } from '@newsloom/config';
import { count } from '@newsloom/observability';
import { type StageName, startServices, type Worker } from '@newsloom/pipeline';
import { loadServices } from './services.ts';
import type { Session } from './session.ts';
import { startSiblings } from './sibling-processes.ts';

/** Stages running in several processes. `pids` lists these processes, this one first. */
export type StageProcesses = Worker & { pids(): number[] };

/**
 * Above this number of processes Postgres is the limit. By default it takes 100 connections, and the pool of each
 * process has up to 20.
 */
const MOST_PROCESSES = 4;

/**
 * The default number of processes: one for each core that the engines leave. Private engines keep one core busy:
 * measured on two cores, two processes were no faster than one, and took twice the memory. If the queues are in
 * Postgres, one process keeps Postgres busy.
 */
function usualProcesses({ config, engines }: Session): number {
  if (engines.queues.engine === 'postgres') return 1;
  const cores = availableParallelism() - (config.databaseUrl === null ? 1 : 0);
  return Math.max(1, Math.min(cores, MOST_PROCESSES));
}

/**
 * Runs `stages` in as many processes as the configuration says, this one included. Node runs the stages on one thread,
 * so each process uses a core. The units of all processes are counted here.
 */
export async function startStages(session: Session, stages?: readonly StageName[]): Promise<StageProcesses> {
  const { config, engines, runtime, metrics, log } = session;
  const processes = config.processes ?? usualProcesses(session);
  const worker = startServices(shareOf(config, processes), runtime, await loadServices(stages));
  const siblings = startSiblings(processes - 1, {
    task: { stages: worker.stages, processes, logLevel: log.level },
    // If this process found no Redis, a sibling must not find one either: its jobs would be in other queues.
    environment: engines.queues.engine === 'postgres' ? { ...process.env, NEWSLOOM_QUEUE: 'postgres' } : process.env,
    log,
    onUnit: (unit) => count(metrics, unit),
  });
  return {
    stages: worker.stages,
    checkConsumption: worker.checkConsumption,
    pids: () => [process.pid, ...siblings.pids()],
    async stop(deadlineMs) {
      await Promise.all([worker.stop(deadlineMs), siblings.stop(deadlineMs)]);
    },
  };
}
