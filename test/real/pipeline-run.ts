import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { service as cluster } from '@newsloom/cluster';
import { loadConfig } from '@newsloom/config';
import { service as dedupe } from '@newsloom/dedupe';
import { service as extract } from '@newsloom/extract';
import { service as fetch } from '@newsloom/fetch';
import { openLog, openMetrics } from '@newsloom/observability';
import { type Engines, openEngines, runtimeOf, type Service, startServices } from '@newsloom/pipeline';
import { service as poll } from '@newsloom/poll';
import { service as publish } from '@newsloom/publish';
import { service as score } from '@newsloom/score';
import { backlog, feeds } from '@newsloom/store';

const services: Service[] = [poll, fetch, extract, dedupe, cluster, score, publish];

/** Engines of the script's own in a folder that goes with them. */
export type ScriptRun = { engines: Engines; home: string; close(): Promise<void> };

/** Opens fresh private engines. */
export async function openScriptRun(overrides: Record<string, string> = {}): Promise<ScriptRun> {
  const home = await mkdtemp(join(tmpdir(), 'newsloom-run-'));
  const config = loadConfig({ NEWSLOOM_HOME: home, PATH: process.env.PATH, ...overrides });
  const log = openLog({ level: 'error' });
  const engines = await openEngines(config, { migrate: true, log, tell: () => {} });
  return {
    engines,
    home,
    async close() {
      await engines.close();
      await rm(home, { recursive: true, force: true });
    },
  };
}

/** Follows `urls` with all stages in this process until nothing is left to do, and returns how long that took. */
export async function runToIdle({ engines, home }: ScriptRun, urls: string[], overrides: Record<string, string> = {}) {
  const config = loadConfig({ NEWSLOOM_HOME: home, PATH: process.env.PATH, ...overrides });
  const runtime = runtimeOf(config, engines, openLog({ level: 'error' }), openMetrics());
  const { db } = engines.store;
  await feeds.add(
    db,
    urls.map((url) => ({ url })),
    new Date(),
  );
  const startedAt = performance.now();
  const worker = startServices(config, runtime, services);
  while ((await backlog(db, new Date())).some(({ waiting }) => waiting > 0)) await setTimeout(50);
  const seconds = (performance.now() - startedAt) / 1000;
  await worker.stop(10_000);
  return { seconds };
}
