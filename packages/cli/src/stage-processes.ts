import { availableParallelism } from 'node:os';
import { shareOf } from '@newsloom/config';
import { count } from '@newsloom/observability';
import { type StageName, startServices, type Worker } from '@newsloom/pipeline';
import { loadServices } from './services.ts';
import type { Session } from './session.ts';
import { startSiblings } from './sibling-processes.ts';

/** Stages at work in several processes; `pids` are the numbers of those that run, this one first. */
export type StageProcesses = Worker & { pids(): number[] };

/**
 * Beyond this Postgres is what limits. It takes 100 connections unless it is told otherwise, and each process has up to
 * the 20 of its pool.
 */
const MOST_PROCESSES = 4;

/**
 * In how many processes the stages run when nobody has said so: one for each core that the engines leave. Those of this
 * installation keep one busy: measured on two cores, two processes were no faster than one, and took twice the memory.
 * Where the queues are in Postgres, one process is enough to keep it busy, and has 40 more connections for them.
 */
function usualProcesses({ config, engines }: Session): number {
  if (engines.queues.engine === 'postgres') return 1;
  const cores = availableParallelism() - (config.databaseUrl === null ? 1 : 0);
  return Math.max(1, Math.min(cores, MOST_PROCESSES));
}

/**
 * Runs `stages` in as many processes as the configuration says, of which this is one: Node runs them on one thread, so
 * each process uses a core. The units of all are counted here.
 */
export async function startStages(session: Session, stages?: readonly StageName[]): Promise<StageProcesses> {
  const { config, engines, runtime, metrics, log } = session;
  const processes = config.processes ?? usualProcesses(session);
  const worker = startServices(shareOf(config, processes), runtime, await loadServices(stages));
  const siblings = startSiblings(processes - 1, {
    task: { stages: worker.stages, processes, logLevel: log.level },
    // Where this process found no Redis, a sibling must not find one: they would wait for each other's jobs.
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
