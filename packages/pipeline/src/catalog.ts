import type { ArticleStatus, UnitKind } from '@newsloom/store';
import { z } from 'zod';

/** One stage of the pipeline: what it works on, what follows it, and how patient it is. */
export type CatalogEntry = {
  /** What one job is about. */
  unit: UnitKind;
  /** The stage that takes the unit (or the story of the article) on; null at the end. */
  next: StageName | null;
  /** The status of an article that waits for this stage; feeds wait by time, stories by revision. */
  waitsIn: ArticleStatus | null;
  /** Tries before a passing fault counts as a failure. */
  attempts: number;
  /** The first wait after a passing fault; it doubles twice with each further one, up to the cap. */
  backoff: { firstMs: number; capMs: number };
  /** How long one try may take. */
  deadlineMs: number;
  /** Units at once in one process. */
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
};

/**
 * The stages, in the order of the flow. This is the contract: producers, workers, the command line, metrics and
 * documents read it; nothing else knows which stage follows which.
 */
export const catalog = {
  // Network-bound; politeness lives in the store. Faults of a feed are kept on its row, not retried here.
  poll: { ...entry, unit: 'feed', next: 'fetch', waitsIn: null, deadlineMs: MINUTE, concurrency: 8 },
  // Network-bound: more at once than there are cores.
  fetch: { ...entry, unit: 'article', next: 'extract', waitsIn: 'discovered', deadlineMs: MINUTE, concurrency: 16 },
  // CPU-bound in threads; a few more than there are threads, so that none waits for the store. The deadline is that of a
  // page that waits behind hostile ones, each of which has its own, shorter one.
  extract: {
    ...entry,
    unit: 'article',
    next: 'dedupe',
    waitsIn: 'fetched',
    concurrency: 4,
    attempts: 3,
    deadlineMs: 2 * MINUTE,
  },
  dedupe: { ...entry, unit: 'article', next: 'cluster', waitsIn: 'extracted', concurrency: 4 },
  // One writer a shard, one article at a time: the order in which articles join is the order of its queue.
  cluster: { ...entry, unit: 'article', next: 'score', waitsIn: 'deduped', concurrency: 1 },
  score: { ...entry, unit: 'story', next: 'publish', waitsIn: null, concurrency: 4, debounceMs: SECOND },
  publish: { ...entry, unit: 'story', next: null, waitsIn: null, concurrency: 4, debounceMs: SECOND },
} as const satisfies Record<string, Omit<CatalogEntry, 'next'> & { next: string | null }>;

export type StageName = keyof typeof catalog;

/** The names of the stages, in the order of the flow. */
export const stageNames = Object.keys(catalog) as StageName[];

export const stageNameSchema = z.enum(stageNames);

/** The entry of a stage, as the general shape. */
export const entryOf = (name: StageName): CatalogEntry => catalog[name];

/** Ids are 17 characters and trace ids 36; what the store could not even be asked for is refused here. */
const id = z.string().regex(/^[\w-]{1,100}$/, 'is no id');

/** What a job of each unit holds: the reference and a trace id. A body in a job is a defect, so nothing else fits. */
export const payloadSchemas = {
  feed: z.strictObject({ feedId: id, traceId: id }),
  article: z.strictObject({ articleId: id, traceId: id }),
  story: z.strictObject({ storyId: id, traceId: id }),
} as const;

/** A unit to look at, and for a stage with shards the shard whose queue it goes to. */
export type UnitRef = { id: string; shard?: string | null };

/** The payload of a job about `id`. */
export function payloadOf(unit: UnitKind, id: string, traceId: string): object {
  return { [`${unit}Id`]: id, traceId };
}

/** The queue of a stage, or of one shard of it. */
export const queueNameOf = (stage: StageName, shard?: string | null): string => (shard ? `${stage}-${shard}` : stage);
