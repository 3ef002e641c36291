import type { ArticleFigures, Log, ModelFigures } from '@newsloom/observability';
import type { JobHandler } from '@newsloom/queue';
import type { Db, Lease, Transaction } from '@newsloom/store';
import type { StageName, UnitRef } from './catalog.ts';
import type { Done, Later } from './outcome.ts';
import { runStage } from './run-stage.ts';
import type { Runtime } from './runtime.ts';

/** What a stage is given besides its units. */
export type StageContext = {
  db: Db;
  log: Log;
  /**
   * The clock of the store, for rate limits and bookkeeping. The content of a story depends only on the times of its
   * articles.
   */
  now: () => Date;
};

/** What the work on one unit is given besides the unit. */
export type WorkContext = StageContext & {
  /** Ends when the deadline of the try is over or the process stops. */
  signal: AbortSignal;
  /** No further try follows a passing fault. A stage may use a substitute for the result now. */
  isLastTry: boolean;
};

/** A unit that was worked on, and its result. */
export type Finished<Unit, Result> = { id: string; unit: Unit; result: Result };

/**
 * A stage: how units are loaded, what is done with each, and how the results are saved. It knows nothing of its queue,
 * its neighbours, retries or metrics. Units are loaded and saved in batches, and worked on one by one.
 */
export type StageDefinition<Unit, Result> = {
  name: StageName;
  /**
   * Loads those of `ids` that still wait for this stage, with all that the work reads. The others have nothing left to
   * do.
   */
  load: (ids: readonly string[], context: StageContext) => Promise<ReadonlyMap<string, Unit>>;
  /** Since when a unit has waited. Limits how long it can be put off. */
  waitingSince?: (unit: Unit) => Date;
  /**
   * Does the work on one unit. Returns `done` or `later`, or throws a typed error. Units that were loaded together
   * begin in the order of their jobs.
   */
  work: (unit: Unit, context: WorkContext) => Promise<Done<Result> | Later>;
  /** Writes what other workers must see before they save. Runs again when the save is repeated. */
  announce?: (finished: readonly Finished<Unit, Result>[], context: StageContext) => Promise<void>;
  /**
   * Saves the results and the new statuses. Returns, for each saved unit, the units that go on to the next stage. A
   * unit that is missing from the answer no longer waited for this stage.
   */
  save: (
    transaction: Transaction,
    finished: readonly Finished<Unit, Result>[],
    context: StageContext,
  ) => Promise<ReadonlyMap<string, UnitRef[]>>;
  /** What the metrics count of the article in a saved result; undefined if there is none. */
  article?: (result: Result) => ArticleFigures | undefined;
  /** What the metrics count of the language model that worded a saved result; undefined if none was used. */
  model?: (result: Result) => ModelFigures | undefined;
  /** Called when a result was not saved after all: takes it back from what the stage holds in memory. */
  undo?: (unit: Unit, result: Result) => void;
};

/** A stage, with its types of unit and result hidden. */
export type Stage = { name: StageName; handler: (runtime: Runtime) => JobHandler };

/**
 * The stage of the writer of a shard. `tend` is called repeatedly while the process is the writer. It does the work
 * that no article triggers, and returns the units that go on to the next stage.
 */
export type ShardWriter = Stage & { tend?: () => Promise<readonly UnitRef[]> };

/**
 * A stage with one writer per shard. `open` is called for each shard whose lease this process has. The stage calls
 * `outdated` when it finds that another process has become the writer.
 */
export type ShardedStage = {
  name: StageName;
  shards: string[];
  open: (lease: Lease, context: StageContext, outdated: () => void) => Promise<ShardWriter>;
};

/** Makes a stage of its definition. */
export const defineStage = <Unit, Result>(definition: StageDefinition<Unit, Result>): Stage => ({
  name: definition.name,
  handler: (runtime) => runStage(definition, runtime),
});

export const isSharded = (stage: Stage | ShardedStage): stage is ShardedStage => 'shards' in stage;
