import type { Config } from '@newsloom/config';
import { type Log, type Metrics, openLog, openMetrics, openReport } from '@newsloom/observability';
import type { StageName } from './catalog.ts';
import { type Engines, openEngines } from './engines.ts';
import type { Runtime } from './runtime.ts';
import type { ShardedStage, Stage } from './stage.ts';
import { stopSignal } from './stop-signal.ts';
import { startWorker, type Worker } from './worker.ts';

/** A deployable unit: a stage and what it opens for itself (an HTTP client, a pool of threads). */
export type Service = {
  name: StageName;
  open: (config: Config, now: () => Date) => { stage: Stage | ShardedStage; close: () => Promise<void> };
};

/** What runs stages, made from the configuration and the open engines. */
export function runtimeOf(config: Config, engines: Engines, log: Log, metrics: Metrics): Runtime {
  const { tuning, retention, restMs, reconcileMs, lockMs } = config;
  return {
    store: engines.store,
    queues: engines.queues,
    log,
    report: openReport(log, metrics),
    now: engines.clock.now,
    setClock: engines.clock.set,
    random: Math.random,
    tuning,
    retention,
    restMs,
    reconcileMs,
    lockMs,
  };
}

/** Opens `services` and starts their stages. Stopping ends the stages first, then what they had opened. */
export function startServices(config: Config, runtime: Runtime, services: Service[]): Worker {
  const opened = services.map((service) => service.open(config, runtime.now));
  const worker = startWorker(
    runtime,
    opened.map(({ stage }) => stage),
  );
  const stop = async (deadlineMs: number): Promise<void> => {
    await worker.stop(deadlineMs);
    await Promise.all(opened.map(({ close }) => close()));
  };
  let stopped: Promise<void> | undefined;
  return {
    stages: worker.stages,
    stop: (deadlineMs) => (stopped ??= stop(deadlineMs)),
  };
}

/** Platforms give 30 s between the polite signal and the other one; what is in hand gets most of them. */
export const STOP_DEADLINE_MS = 20_000;

/**
 * Runs services as a process of their own until a signal comes. The first signal ends it politely; the second at once:
 * what was in hand goes to another worker when its lock runs out.
 */
export async function serve(config: Config, services: Service[]): Promise<void> {
  const log = openLog({ level: config.logLevel });
  const engines = await openEngines(config, { migrate: false, log, tell: (line) => log.info(line) });
  const worker = startServices(config, runtimeOf(config, engines, log, openMetrics()), services);
  log.info({ stages: worker.stages, queues: engines.queues.engine }, 'at work');
  await stopSignal();
  log.info('stopping');
  await worker.stop(STOP_DEADLINE_MS);
  await engines.close();
}
