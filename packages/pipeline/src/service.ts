import type { Config } from '@newsloom/config';
import {
  type HealthServer,
  type Log,
  type Metrics,
  openLog,
  openMetrics,
  openReport,
  startHealthServer,
  withTraces,
} from '@newsloom/observability';
import type { StageName } from './catalog.ts';
import { type Engines, openEngines } from './engines.ts';
import { workerReadiness } from './readiness.ts';
import type { Runtime } from './runtime.ts';
import type { ShardedStage, Stage } from './stage.ts';
import { stopSignal } from './stop-signal.ts';
import { startWorker, type Worker } from './worker.ts';

/** A deployable unit: a stage and what it opens for itself (an HTTP client, a pool of threads). */
export type Service = {
  name: StageName;
  open: (config: Config, now: () => Date) => { stage: Stage | ShardedStage; close: () => Promise<void> };
};

/** Makes the runtime from the configuration and the open engines. */
export function runtimeOf(config: Config, engines: Engines, log: Log, metrics: Metrics): Runtime {
  metrics.onText(() => {
    const states = Object.entries(engines.store.connections());
    for (const [state, count] of states) metrics.storeConnections.set({ state }, count);
  });
  const { tuning, retention, restMs, reconcileMs, lockMs, leaseMs } = config;
  return {
    store: engines.store,
    queues: engines.queues,
    log,
    report: withTraces(openReport(log, metrics), config.otlpUrl),
    now: engines.clock.now,
    setClock: engines.clock.set,
    random: Math.random,
    tuning,
    retention,
    restMs,
    reconcileMs,
    lockMs,
    leaseMs,
  };
}

/** Opens `services` and starts their stages. `stop` ends the stages first, then closes what the services opened. */
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
    checkConsumption: worker.checkConsumption,
    stop: (deadlineMs) => (stopped ??= stop(deadlineMs)),
  };
}

/** Serves health and metrics of a worker process over HTTP. Throws `listen-refused`. */
export const startHealth = (
  config: Pick<Config, 'health' | 'home' | 'databaseUrl'>,
  engines: Engines,
  worker: Pick<Worker, 'checkConsumption'>,
  metrics: Metrics,
): Promise<HealthServer> =>
  startHealthServer({
    ...config.health,
    alive: worker.checkConsumption,
    ready: () => workerReadiness({ ...engines, home: privateHome(config) }),
    metrics,
  });

/** The folder of the private Postgres; null if the configuration names another. */
export const privateHome = ({ home, databaseUrl }: Pick<Config, 'home' | 'databaseUrl'>): string | null =>
  databaseUrl === null ? home : null;

/** Platforms give 30 s between SIGTERM and SIGKILL. Work in hand gets most of that time. */
export const STOP_DEADLINE_MS = 20_000;

/**
 * Runs services as a process of their own until a signal comes. The first signal lets work in hand end. A second signal
 * ends the process at once; another worker gets the jobs in hand when their locks run out.
 */
export async function serve(config: Config, services: Service[]): Promise<void> {
  const log = openLog({ level: config.logLevel });
  const engines = await openEngines(config, { migrate: false, log, tell: (line) => log.info(line) });
  const metrics = openMetrics();
  const worker = startServices(config, runtimeOf(config, engines, log, metrics), services);
  const health = await startHealth(config, engines, worker, metrics);
  log.info({ stages: worker.stages, queues: engines.queues.engine, health: health.url }, 'at work');
  await stopSignal();
  log.info('stopping');
  await worker.stop(STOP_DEADLINE_MS);
  await health.stop();
  await engines.close();
}
