import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { loadConfig } from '@newsloom/config';
import { openLog, openMetrics } from '@newsloom/observability';
import {
  backlog,
  isIdle,
  openEngines,
  type Runtime,
  runtimeOf,
  type Service,
  startServices,
  type Worker,
} from '@newsloom/pipeline';
import type { Db } from '@newsloom/store';
import { allServices } from './all-services.ts';

/** A whole newsloom for one script, as after a first `newsloom up`: default tuning, fresh private engines. */
export type ScriptRun = {
  /** The folder of the engines, removed with them. */
  home: string;
  runtime: Runtime;
  db: Db;
  /** Starts `services`, or all, in this process. */
  start(services?: Service[]): Worker;
  /** Runs `services`, or all, in this process until no unit waits. Returns the seconds that this took. */
  workToIdle(services?: Service[]): Promise<number>;
  close(): Promise<void>;
};

/** The time between two looks for the end: short compared with any run. A look costs a millisecond. */
const LOOK_MS = 50;

/** Enough time, because almost nothing is being worked on when no unit waits. */
export const STOP_MS = 10_000;

/** Opens a newsloom for a script. An interrupt also closes it, because its servers would outlive the script. */
export async function openScriptRun(): Promise<ScriptRun> {
  const home = await mkdtemp(join(tmpdir(), 'newsloom-run-'));
  const config = loadConfig({ NEWSLOOM_HOME: home, NEWSLOOM_ALLOW_RANGES: '127.0.0.1', PATH: process.env.PATH });
  const log = openLog({ level: 'error' });
  const opening = openEngines(config, { migrate: true, log, tell: () => {} });
  let closed: Promise<void> | undefined;
  const close = (): Promise<void> => {
    closed ??= opening.then((engines) => engines.close()).then(() => rm(home, { recursive: true, force: true }));
    return closed;
  };
  const interrupted = () => void close().finally(() => process.exit(1));
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
  const engines = await opening;
  const runtime = runtimeOf(config, engines, log, openMetrics());
  const { db } = engines.store;
  const start = (services = allServices): Worker => startServices(config, runtime, services);
  return {
    home,
    runtime,
    db,
    start,
    async workToIdle(services) {
      const startedAt = performance.now();
      const worker = start(services);
      while (!isIdle(await backlog(db, new Date()))) await setTimeout(LOOK_MS);
      const seconds = (performance.now() - startedAt) / 1000;
      await worker.stop(STOP_MS);
      return seconds;
    },
    async close() {
      process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
      await close();
    },
  };
}
