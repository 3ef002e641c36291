import { type StageName, stageNames } from '@newsloom/config';
import { newsloomError } from '@newsloom/errors';
import type { ArticleStatus, UnitKind, Waiting } from '@newsloom/store';
import { z } from 'zod';

export { type StageName, stageNames };

/** One stage of the pipeline: what it works on, what follows it, and how patient it is. */
export type CatalogEntry = {
  /** What one job is about. */
  unit: UnitKind;
  /** The stage that takes the unit (or the story of the article) on; null at the end. */
  next: StageName | null;
  /** How the store shows that a unit waits for this stage. */
  waits: Waiting;
  /** Whether each shard has a queue of its own, and one writer. */
  sharded: boolean;
  /** Tries before a passing fault counts as a failure. */
  attempts: number;
  /** The first wait after a passing fault; it doubles twice with each further one, up to the cap. */
  backoff: { firstMs: number; capMs: number };
  /** How long one try may take. */
  deadlineMs: number;
  /** Units at once in one process. As many at most are read together, and kept in one transaction. */
  concurrency: number;
  /** How long a job waits on purpose, so that a burst about one unit costs one run. */
  debounceMs: number;
  /** Put off for longer than this in all, a unit fails. */
  patienceHours: number;
};

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

const entry = {
  attempts: 4,
  backoff: { firstMs: 2 * SECOND, capMs: 10 * MINUTE },
  deadlineMs: 30 * SECOND,
  debounceMs: 0,
  patienceHours: 72, // Longer than a weekend without anybody at the desk.
  sharded: false,
};

/** Bound by round trips to the store, which a batch shares: from here on more at once cost as much for each. */
const BATCH = 64;

/**
 * The stages, in the order of the flow. This is the contract: producers, workers, the reconciler, the command line,
 * metrics and documents read it; nothing else knows which stage follows which, or what waits for it.
 */
export const catalog = {
  // Network-bound; politeness lives in the store. Faults of a feed are kept on its row, not retried here.
  poll: { ...entry, unit: 'feed', next: 'fetch', waits: { unit: 'feed' }, deadlineMs: MINUTE, concurrency: 8 },
  // Network-bound: more at once than there are cores.
  fetch: {
    ...entry,
    unit: 'article',
    next: 'extract',
    waits: { unit: 'article', status: 'discovered' },
    deadlineMs: MINUTE,
    concurrency: 16,
  },
  // CPU-bound in threads; a few more than there are threads, so that none waits for the store. The deadline is that of a
  // page that waits behind hostile ones, each of which has its own, shorter one.
  extract: {
    ...entry,
    unit: 'article',
    next: 'dedupe',
    waits: { unit: 'article', status: 'fetched' },
    concurrency: 4,
    attempts: 3,
    deadlineMs: 2 * MINUTE,
  },
  dedupe: {
    ...entry,
    unit: 'article',
    next: 'cluster',
    waits: { unit: 'article', status: 'extracted' },
    concurrency: BATCH,
  },
  // One writer a shard: the order in which articles join is the order of its queue.
  cluster: {
    ...entry,
    unit: 'article',
    next: 'score',
    waits: { unit: 'article', status: 'deduped' },
    sharded: true,
    concurrency: BATCH,
  },
  score: {
    ...entry,
    unit: 'story',
    next: 'publish',
    waits: { unit: 'story', made: 'scored_revision', behind: 'revision' },
    concurrency: BATCH,
    debounceMs: SECOND,
  },
  publish: {
    ...entry,
    unit: 'story',
    next: null,
    waits: { unit: 'story', made: 'published_revision', behind: 'scored_revision' },
    concurrency: BATCH,
    debounceMs: SECOND,
  },
} as const satisfies Record<StageName, CatalogEntry>;

export const stageNameSchema = z.enum(stageNames);

/** The entry of a stage, as the general shape. */
export const entryOf = (name: StageName): CatalogEntry => catalog[name];

/** The status in which an article waits for a stage; null where other units do. */
export function statusBefore(name: StageName): ArticleStatus | null {
  const { waits } = entryOf(name);
  return waits.unit === 'article' ? waits.status : null;
}

/** The stage for which articles wait in `status`. Throws `graph-invalid` where they wait for none. */
export function stageAfter(status: ArticleStatus): StageName {
  const stage = stageNames.find((name) => statusBefore(name) === status);
  if (!stage) throw newsloomError('graph-invalid', { problems: `no stage takes articles that are ${status}` });
  return stage;
}

/** Ids are 17 characters and trace ids 36; what the store could not even be asked for is refused here. */
const id = z.string().regex(/^[\w-]{1,100}$/, 'is no id');

/** What a job of each unit holds: the reference and a trace id. A body in a job is a defect, so nothing else fits. */
export const payloadSchemas = {
  feed: z.strictObject({ feedId: id, traceId: id }),
  article: z.strictObject({ articleId: id, traceId: id }),
  story: z.strictObject({ storyId: id, traceId: id }),
} as const;

/** A unit to look at, and the shard that it belongs to, where there is one. */
export type UnitRef = { id: string; shard?: string | null };

/** The payload of a job about `id`. */
export function payloadOf(unit: UnitKind, id: string, traceId: string): object {
  return { [`${unit}Id`]: id, traceId };
}

/** The queue of a stage, or where it has shards that of one of them. */
export const queueNameOf = (stage: StageName, shard?: string | null): string =>
  shard && catalog[stage].sharded ? `${stage}-${shard}` : stage;
