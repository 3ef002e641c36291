import { setTimeout } from 'node:timers/promises';
import { reasonOf } from '@newsloom/errors';
import type { Consumer } from '@newsloom/queue';
import { shards } from '@newsloom/store';
import { catalog, entryOf, queueNameOf, type StageName } from './catalog.ts';
import { type Consumption, watchConsumption } from './consumption.ts';
import { enqueue } from './enqueue.ts';
import { checkGraph } from './graph.ts';
import { reconcile, tidy } from './reconcile.ts';
import { policyOf, type Runtime } from './runtime.ts';
import { isSharded, type ShardedStage, type ShardWriter, type Stage } from './stage.ts';
import { startTicker } from './ticker.ts';

/** Stages at work in this process. */
export type Worker = {
  stages: StageName[];
  /** Throws `consumer-stuck` when jobs wait that this process should have taken long ago. */
  checkConsumption(): void;
  /** Takes no more jobs and waits up to `deadlineMs` for those in hand. Then puts the rest off for other workers. */
  stop(deadlineMs: number): Promise<void>;
};

type Running = { stop(deadlineMs: number): Promise<void>; consumption(): Consumption | null };

/** Old rows are deleted hourly: often enough to limit their number, seldom enough to cost little. */
const TIDY_MS = 3_600_000;

/**
 * Clocks of machines drift apart by milliseconds a minute. After a machine slept, its clock is corrected within this
 * time.
 */
const CLOCK_MS = 10_000;

/**
 * A few looks fit into the three minutes after which a consumer counts as stuck. Each look asks every queue of the
 * process once.
 */
const LOOK_MS = 30_000;

/**
 * Starts `stages` in this process, with the reconciler beside them. Any number of processes may do the same. Throws
 * `graph-invalid`, before anything runs, when the catalog or the stages are wrong.
 */
export function startWorker(runtime: Runtime, stages: (Stage | ShardedStage)[]): Worker {
  const names = stages.map((stage) => stage.name);
  checkGraph(catalog, names, names);
  const running = stages.flatMap((stage): Running[] =>
    isSharded(stage)
      ? stage.shards.map((shard) => startShard(runtime, stage, shard))
      : [startConsumer(runtime, stage, null)],
  );
  const tickers = [
    startTicker('reconciling', runtime.reconcileMs, runtime.log, () => reconcile(runtime)),
    startTicker('reading the clock of the store', CLOCK_MS, runtime.log, runtime.setClock),
    startTicker('tidying', TIDY_MS, runtime.log, () => tidy(runtime)),
    startTicker('looking at the queues', LOOK_MS, runtime.log, async () => {
      for (const one of running) await one.consumption()?.look();
    }),
  ];
  return {
    stages: names,
    checkConsumption() {
      for (const one of running) one.consumption()?.check();
    },
    async stop(deadlineMs) {
      await Promise.all(tickers.map((ticker) => ticker.stop()));
      await Promise.all(running.map((one) => one.stop(deadlineMs)));
    },
  };
}

function startConsumer(runtime: Runtime, stage: Stage, shard: string | null, lockMs = runtime.lockMs): Running {
  const queue = queueNameOf(stage.name, shard);
  const waiting = async () => (await runtime.queues.depth(queue)).waiting;
  const consumption = watchConsumption(queue, stage.handler(runtime), waiting);
  const consumer: Consumer = runtime.queues.consume(
    queue,
    {
      concurrency: policyOf(runtime, stage.name).concurrency,
      lockMs,
      onError: (error) => runtime.log.debug({ stage: stage.name, reason: reasonOf(error) }, 'the queue complains'),
    },
    consumption.watched,
  );
  return { stop: (deadlineMs) => consumer.close(deadlineMs), consumption: () => consumption };
}

/** The wait between two tries for a lease when Postgres is away. */
const LEASE_AGAIN_MS = 1_000;

/**
 * The interval between calls of `tend`. Its work becomes due every few seconds, so it is called a little more often.
 */
const TEND_MS = 500;

/**
 * Lets the writer of a shard do the work that no article triggers, and enqueues the changed units for the next stage.
 */
async function tend(runtime: Runtime, writer: ShardWriter): Promise<void> {
  const { next } = entryOf(writer.name);
  const changed = (await writer.tend?.()) ?? [];
  if (next !== null && changed.length > 0) await enqueue(runtime, next, changed);
}

/**
 * Waits for the lease of a shard, and is its writer while it holds the lease. Stands by again when the lease is lost.
 * The next writer reads its window from the store.
 */
function startShard(runtime: Runtime, stage: ShardedStage, shard: string): Running {
  const stopping = new AbortController();
  const stopped = new Promise<void>((resolve) => stopping.signal.addEventListener('abort', () => resolve()));
  let deadlineMs = 0;
  /** The consumer of the shard, while this process is its writer. */
  let writer: Running | null = null;

  const serve = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      try {
        await serveOnce();
      } catch (error) {
        runtime.log.warn({ shard, reason: reasonOf(error) }, 'the shard has no writer here; trying again');
        await setTimeout(LEASE_AGAIN_MS, undefined, { signal: stopping.signal }).catch(() => {});
      }
    }
  };
  const serveOnce = async (): Promise<void> => {
    const lease = await shards.leaseShard(runtime.store.db, shard, runtime.leaseMs, stopping.signal);
    if (!lease) return;
    try {
      const { store, log, now } = runtime;
      const outdated = new AbortController();
      const opened = await stage.open(lease, { db: store.db, log, now }, () => outdated.abort());
      // The jobs of a writer that died come back about when its lease runs out.
      const consumer = startConsumer(runtime, opened, shard, Math.min(runtime.lockMs, lease.heldMs));
      writer = consumer;
      const tending = startTicker(`tending shard ${shard}`, TEND_MS, log, () => tend(runtime, opened));
      await Promise.race([lease.lost, stopped, aborted(outdated.signal)]);
      await tending.stop();
      await consumer.stop(stopping.signal.aborted ? deadlineMs : 0);
    } finally {
      writer = null;
      await lease.release();
    }
  };

  const serving = serve();
  return {
    consumption: () => writer?.consumption() ?? null,
    async stop(ms) {
      deadlineMs = ms;
      stopping.abort();
      await serving;
    },
  };
}

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
