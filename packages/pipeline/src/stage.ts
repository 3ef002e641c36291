import type { Log } from '@newsloom/observability';
import type { Db, Lease, Transaction } from '@newsloom/store';
import type { StageName, UnitRef } from './catalog.ts';
import type { Done, Later } from './outcome.ts';

/** What a stage is given beside its unit. */
export type StageContext = {
  db: Db;
  log: Log;
  /** The wall clock. For politeness and bookkeeping; what a story looks like comes from the times of its articles. */
  now: () => Date;
  /** Ends when the deadline of the try is over or the process stops. */
  signal: AbortSignal;
};

/**
 * A stage: how a unit is looked up, what is done with it, and how the result is kept. It knows neither its queue nor
 * its neighbours, its retries or its metrics.
 */
export type StageDefinition<Unit, Result> = {
  name: StageName;
  /** The unit, or undefined when it no longer waits for this stage: then nothing is left to do. */
  load: (id: string, context: StageContext) => Promise<Unit | null | undefined>;
  /** Since when the unit waits; bounds how long it can be put off. */
  waitingSince?: (unit: Unit) => Date;
  /** The work. Ends in `done` or `later`, or throws a typed error. */
  work: (unit: Unit, context: StageContext) => Promise<Done<Result> | Later>;
  /** Keeps the result and the new status, and names the units that go on to the next stage. */
  save: (transaction: Transaction, unit: Unit, result: Result, context: StageContext) => Promise<UnitRef[]>;
  /** After the commit: what the stage holds in memory follows the store. */
  saved?: (unit: Unit, result: Result) => void;
};

/** A unit that a stage has loaded, ready to be worked on. */
export type LoadedUnit = {
  waitingSince: Date | null;
  work: (context: StageContext) => Promise<Later | FinishedWork>;
};

export type FinishedWork = {
  kind: 'done';
  code: string;
  save: (transaction: Transaction, context: StageContext) => Promise<UnitRef[]>;
  saved: () => void;
};

/** A stage whose types of unit and result are its own business. */
export type Stage = {
  name: StageName;
  load: (id: string, context: StageContext) => Promise<LoadedUnit | null>;
};

/**
 * A stage with one writer per shard. `open` is called for each shard that this process has the lease of; the stage
 * calls `outdated` when it finds that another has become the writer.
 */
export type ShardedStage = {
  name: StageName;
  shards: string[];
  open: (lease: Lease, context: Omit<StageContext, 'signal'>, outdated: () => void) => Promise<Stage>;
};

/** Makes a stage of its definition. */
export function defineStage<Unit, Result>(definition: StageDefinition<Unit, Result>): Stage {
  return {
    name: definition.name,
    load: async (id, context) => {
      const unit = await definition.load(id, context);
      if (unit === null || unit === undefined) return null;
      return {
        waitingSince: definition.waitingSince?.(unit) ?? null,
        work: async (context) => {
          const outcome = await definition.work(unit, context);
          if (outcome.kind === 'later') return outcome;
          const { code, result } = outcome;
          return {
            kind: 'done',
            code,
            save: (transaction, context) => definition.save(transaction, unit, result, context),
            saved: () => definition.saved?.(unit, result),
          };
        },
      };
    },
  };
}

/** Says whether a stage has shards. */
export const isSharded = (stage: Stage | ShardedStage): stage is ShardedStage => 'shards' in stage;
