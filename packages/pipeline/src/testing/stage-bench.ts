import type { StageEvent } from '@newsloom/observability';
import type { Job, Verdict } from '@newsloom/queue';
import { articles, type FailureRow, failures, trails } from '@newsloom/store';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { until } from '../../../../test/harness/until.ts';
import type { Runtime } from '../runtime.ts';
import type { Stage } from '../stage.ts';
import { discover, openTestRuntime, type TestRuntime } from './test-runtime.ts';

/**
 * What a test of `runStage` needs: engines that are empty before each test, and functions that read the state of a
 * unit.
 */
export type StageBench = {
  runtime(): Runtime;
  reports(): StageEvent[];
  pass(ms: number): void;
  /** Runs a stage over a job with this payload. The process counts as stopping when `signal` aborts. */
  run(stage: Stage, data: unknown, differences?: Partial<Job>, signal?: AbortSignal): Promise<Verdict>;
  /** Runs a stage over jobs about these articles at the same time. */
  runAll(stage: Stage, articleIds: readonly string[]): Promise<Verdict[]>;
  /** Announces an article that waits to be fetched, and returns its id. */
  discovered(): Promise<string>;
  statusOf(articleId: string): Promise<string | undefined>;
  trailOf(unitId: string): Promise<{ stage: string; outcome: string; code: string }[]>;
  openFailures(): Promise<FailureRow[]>;
  /** Takes `count` jobs out of a queue, and returns what they hold. */
  passedOn(queue: string, count: number): Promise<unknown[]>;
};

/** A signal that never aborts: the process goes on running. */
export const running = new AbortController().signal;

/** The payload of a job about an article. */
export const articleJob = (articleId: string) => ({ articleId, traceId: 'trace-1' });

/** A job as the queue hands it out. */
export const jobOf = (data: unknown, differences: Partial<Job> = {}): Job => ({
  id: '1',
  data,
  attempt: 1,
  stalls: 0,
  waitedMs: 0,
  ...differences,
});

/** Opens a bench for the tests of the file, and clears it before each of them. */
export function useStageBench(): StageBench {
  let bench: TestRuntime;
  beforeAll(async () => {
    bench = await openTestRuntime();
  });
  beforeEach(() => bench.reset());
  afterAll(() => bench.close());
  const db = () => bench.runtime.store.db;
  return {
    runtime: () => bench.runtime,
    reports: () => bench.reports,
    pass: (ms) => bench.pass(ms),
    run: (stage, data, differences = {}, signal = running) =>
      stage.handler(bench.runtime)(jobOf(data, differences), signal),
    runAll: (stage, articleIds) => {
      const handle = stage.handler(bench.runtime);
      return Promise.all(articleIds.map((id, n) => handle(jobOf(articleJob(id), { id: String(n + 1) }), running)));
    },
    discovered: async () => (await discover(bench.runtime, 'a')).join(),
    statusOf: async (articleId) => (await articles.byId(db(), articleId))?.status,
    trailOf: async (unitId) =>
      (await trails.of(db(), unitId)).map(({ stage, outcome, code }) => ({ stage, outcome, code })),
    openFailures: () => failures.list(db(), {}),
    async passedOn(queue, count) {
      const taken: unknown[] = [];
      const work = { concurrency: 1, lockMs: 2_000, onError: () => {} };
      const consumer = bench.runtime.queues.consume(queue, work, async ({ data }) => {
        taken.push(data);
        return { kind: 'complete' };
      });
      await until(`${count} jobs of ${queue}`, () => taken.length >= count);
      await consumer.close(0);
      return taken;
    },
  };
}
