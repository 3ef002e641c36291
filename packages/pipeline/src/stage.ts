import type { ArticleFigures, Log } from '@newsloom/observability';
import type { JobHandler } from '@newsloom/queue';
import type { Db, Lease, Transaction } from '@newsloom/store';
import type { StageName, UnitRef } from './catalog.ts';
import type { Done, Later } from './outcome.ts';
import { runStage } from './run-stage.ts';
import type { Runtime } from './runtime.ts';

/** What a stage is given beside its units. */
export type StageContext = {
  db: Db;
  log: Log;
  /** The clock of the store. For politeness and bookkeeping; what a story looks like comes from the times of its articles. */
  now: () => Date;
};

/** What the work on one unit is given besides. */
export type WorkContext = StageContext & {
  /** Ends when the deadline of the try is over or the process stops. */
  signal: AbortSignal;
  /** After a passing fault there is no further try: what can stand in for the result has its turn. */
  isLastTry: boolean;
};

/** A unit that was worked on, and what came of it. */
export type Finished<Unit, Result> = { id: string; unit: Unit; result: Result };

/**
 * A stage: how units are looked up, what is done with each, and how the results are kept. It knows neither its queue
 * nor its neighbours, its retries or its metrics. Units are loaded and kept many at once, and worked on one by one.
 */
export type StageDefinition<Unit, Result> = {
  name: StageName;
  /** Those of `ids` that still wait for this stage, with all that the work reads. The others have nothing left to do. */
  load: (ids: readonly string[], context: StageContext) => Promise<ReadonlyMap<string, Unit>>;
  /** Since when a unit waits; bounds how long it can be put off. */
  waitingSince?: (unit: Unit) => Date;
  /**
   * The work. Ends in `done` or `later`, or throws a typed error. Units that were loaded together begin in the order of
   * their jobs.
   */
  work: (unit: Unit, context: WorkContext) => Promise<Done<Result> | Later>;
  /** Writes what other workers must be able to see before any of them saves. Done again when the save is. */
  announce?: (finished: readonly Finished<Unit, Result>[], context: StageContext) => Promise<void>;
  /**
   * Keeps the results and the new statuses, and names for each unit that was kept those that go on to the next stage. A
   * unit that is not named waits for this stage no more.
   */
  save: (
    transaction: Transaction,
    finished: readonly Finished<Unit, Result>[],
    context: StageContext,
  ) => Promise<ReadonlyMap<string, UnitRef[]>>;
  /** What is counted of the article that a result is, once it is kept; undefined where it is none. */
  article?: (result: Result) => ArticleFigures | undefined;
  /** The result was not kept after all: what the stage holds in memory goes back to what it was. */
  undo?: (unit: Unit, result: Result) => void;
};

/** A stage whose types of unit and result are its own business. */
export type Stage = { name: StageName; handler: (runtime: Runtime) => JobHandler };

/**
 * A stage with one writer per shard. `open` is called for each shard that this process has the lease of; the stage
 * calls `outdated` when it finds that another has become the writer.
 */
export type ShardedStage = {
  name: StageName;
  shards: string[];
  open: (lease: Lease, context: StageContext, outdated: () => void) => Promise<Stage>;
};

/** Makes a stage of its definition. */
export const defineStage = <Unit, Result>(definition: StageDefinition<Unit, Result>): Stage => ({
  name: definition.name,
  handler: (runtime) => runStage(definition, runtime),
});

/** Says whether a stage has shards. */
export const isSharded = (stage: Stage | ShardedStage): stage is ShardedStage => 'shards' in stage;
