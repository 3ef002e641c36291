import { STAGE_NAMES, type StageName } from '@newsloom/config';
import { newsloomError } from '@newsloom/errors';
import type { ArticleStatus, UnitKind, Waiting } from '@newsloom/store';
import { z } from 'zod';

export { STAGE_NAMES, type StageName };

/** One stage of the pipeline: its unit, the stage that follows, its retries and limits. */
export type CatalogEntry = {
  /** What one job is about. */
  unit: UnitKind;
  /** The stage that takes the unit, or the story of the article, next. Null for the last stage. */
  next: StageName | null;
  /** How the store shows that a unit waits for this stage. */
  waits: Waiting;
  /** What an article waits for before this stage, as the end of "It waits ...". Null if it takes other units. */
  waitsFor: string | null;
  /** What a stored article must have to be run again from this stage. Null if it takes other units. */
  needs: 'address' | 'page' | 'text' | 'shard' | null;
  /** Whether each shard has a queue of its own, and one writer. */
  sharded: boolean;
  /** A unit fails when this many tries met a passing fault. */
  attempts: number;
  /** The wait after the first passing fault. Each further wait is four times as long, up to the cap. */
  backoff: { firstMs: number; capMs: number };
  /** How long one try may take. */
  deadlineMs: number;
  /** Units in hand at once in one process; also the most that share a read or a transaction. */
  concurrency: number;
  /** How long a job is delayed on purpose, so that many changes to one unit cost one run. */
  debounceMs: number;
  /** A unit fails when it was put off for longer than this in all. */
  patienceHours: number;
};

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

const ENTRY = {
  attempts: 4,
  backoff: { firstMs: 2 * SECOND, capMs: 10 * MINUTE },
  deadlineMs: 30 * SECOND,
  debounceMs: 0,
  patienceHours: 72, // Longer than a weekend, when no operator may be there.
  sharded: false,
  waitsFor: null,
  needs: null,
};

/** Round trips to the store limit these stages, and a batch shares them. Larger batches do not make a unit cheaper. */
const BATCH = 64;

/**
 * The stages, in the order of the flow. Producers, workers, the reconciler, the command line, metrics and documents all
 * read this table. Nothing else states which stage follows which, or what waits for a stage.
 */
export const catalog = {
  // Network-bound. The limits for each host are kept in the store. Faults of a feed are kept on its row, not retried
  // here.
  poll: { ...ENTRY, unit: 'feed', next: 'fetch', waits: { unit: 'feed' }, deadlineMs: MINUTE, concurrency: 8 },
  // Network-bound, so more at once than there are cores.
  fetch: {
    ...ENTRY,
    unit: 'article',
    next: 'extract',
    waits: { unit: 'article', status: 'discovered' },
    waitsFor: 'to be fetched',
    needs: 'address',
    deadlineMs: MINUTE,
    concurrency: 16,
  },
  // CPU-bound in threads. A few more units than threads, so that no thread waits for the store. A page may wait behind
  // hostile pages. So this deadline is longer than the one that each page has in its thread.
  extract: {
    ...ENTRY,
    unit: 'article',
    next: 'dedupe',
    waits: { unit: 'article', status: 'fetched' },
    waitsFor: 'to be extracted',
    needs: 'page',
    concurrency: 4,
    attempts: 3,
    deadlineMs: 2 * MINUTE,
  },
  dedupe: {
    ...ENTRY,
    unit: 'article',
    next: 'cluster',
    waits: { unit: 'article', status: 'extracted' },
    waitsFor: 'to be compared with the other articles',
    needs: 'text',
    concurrency: BATCH,
  },
  // One writer per shard: articles join stories in the order of the shard's queue.
  cluster: {
    ...ENTRY,
    unit: 'article',
    next: 'score',
    waits: { unit: 'article', status: 'deduped' },
    waitsFor: 'for a place in a story',
    needs: 'shard',
    sharded: true,
    concurrency: BATCH,
  },
  score: {
    ...ENTRY,
    unit: 'story',
    next: 'publish',
    waits: { unit: 'story', which: 'unscored' },
    concurrency: BATCH,
    debounceMs: SECOND,
  },
  publish: {
    ...ENTRY,
    unit: 'story',
    next: 'deliver',
    waits: { unit: 'story', which: 'unpublished' },
    concurrency: BATCH,
    debounceMs: SECOND,
  },
  // Network-bound. Faults of an endpoint are kept on its row, not retried here. A run sends messages for half of its
  // deadline, and each may take as long as a request.
  deliver: { ...ENTRY, unit: 'webhook', next: null, waits: { unit: 'webhook' }, deadlineMs: MINUTE, concurrency: 16 },
} as const satisfies Record<StageName, CatalogEntry>;

export const stageNameSchema = z.enum(STAGE_NAMES);

/** The entry of a stage, with the general type. */
export const entryOf = (name: StageName): CatalogEntry => catalog[name];

/** The status in which an article waits for a stage. Null if the stage takes other units. */
export function statusBefore(name: StageName): ArticleStatus | null {
  const { waits } = entryOf(name);
  return waits.unit === 'article' ? waits.status : null;
}

/**
 * The status in which articles wait for a stage, and the one in which it leaves them: where they wait for the next.
 * Throws `graph-invalid` if the stage or the next one takes other units.
 */
export function statusesOf(name: StageName): { from: ArticleStatus; to: ArticleStatus } {
  const { next } = entryOf(name);
  const [from, to] = [statusBefore(name), next && statusBefore(next)];
  if (!from || !to) throw newsloomError('graph-invalid', { problems: `${name} does not pass articles on` });
  return { from, to };
}

/** The stage that takes articles in `status`. Throws `graph-invalid` if no stage does. */
export function stageAfter(status: ArticleStatus): StageName {
  const stage = STAGE_NAMES.find((name) => statusBefore(name) === status);
  if (!stage) throw newsloomError('graph-invalid', { problems: `no stage takes articles that are ${status}` });
  return stage;
}

/** Ids are 17 characters and trace ids 36. Anything that cannot be an id in the store is refused here. */
const id = z.string().regex(/^[\w-]{1,100}$/, 'is not an id');

/**
 * The payload of a job for each kind of unit: the unit's id and a trace id. A body in a job is a defect, so other keys
 * are refused.
 */
export const payloadSchemas = {
  feed: z.strictObject({ feedId: id, traceId: id }),
  article: z.strictObject({ articleId: id, traceId: id }),
  story: z.strictObject({ storyId: id, traceId: id }),
  webhook: z.strictObject({ webhookId: id, traceId: id }),
} as const;

/** A unit to look at, and its shard if it has one. */
export type UnitRef = { id: string; shard?: string | null };

/** The payload of a job about `id`. */
export function payloadOf(unit: UnitKind, id: string, traceId: string): object {
  return { [`${unit}Id`]: id, traceId };
}

/** The queue of a stage, or of one shard if the stage has shards. */
export const queueNameOf = (stage: StageName, shard?: string | null): string =>
  shard && catalog[stage].sharded ? `${stage}-${shard}` : stage;
