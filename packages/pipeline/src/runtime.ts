import type { Log, Report } from '@newsloom/observability';
import type { Queues } from '@newsloom/queue';
import type { Retention, Store } from '@newsloom/store';
import { type CatalogEntry, entryOf, type StageName } from './catalog.ts';

/** What an operator may set differently from the catalog. */
export type Tuning = {
  /** By stage. A stage that is absent uses the catalog. */
  concurrency: Readonly<Record<string, number>>;
  attempts: Readonly<Record<string, number>>;
  /** Null means the value of the catalog. */
  backoff: { firstMs: number | null; capMs: number | null };
  debounceMs: number | null;
};

/** What is needed to run stages: the engines, the clock and the settings. */
export type Runtime = {
  store: Store;
  queues: Queues;
  log: Log;
  report: Report;
  /** The clock of the store: all processes must measure rests, slots and leases by the same clock. */
  now: () => Date;
  /** Reads the clock of the store again. */
  setClock: () => Promise<void>;
  random: () => number;
  tuning: Tuning;
  retention: Retention;
  /** How long a unit rests before the reconciler enqueues it again. */
  restMs: number;
  /** How often the reconciler looks. */
  reconcileMs: number;
  /** How long a job stays with a worker that died. */
  lockMs: number;
  /** How long a shard stays with a writer that died. */
  leaseMs: number;
};

/** The catalog entry of a stage, with what the operator set. */
export function policyOf({ tuning }: Pick<Runtime, 'tuning'>, stage: StageName): CatalogEntry {
  const entry = entryOf(stage);
  return {
    ...entry,
    concurrency: tuning.concurrency[stage] ?? entry.concurrency,
    attempts: tuning.attempts[stage] ?? entry.attempts,
    backoff: {
      firstMs: tuning.backoff.firstMs ?? entry.backoff.firstMs,
      capMs: tuning.backoff.capMs ?? entry.backoff.capMs,
    },
    debounceMs: entry.debounceMs > 0 ? (tuning.debounceMs ?? entry.debounceMs) : 0,
  };
}
