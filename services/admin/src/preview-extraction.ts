import { isNewsloomError, newsloomError, reasonOf } from '@newsloom/errors';
import {
  type ArticleFilter,
  type ArticleRow,
  articles,
  isStoreAway,
  replays,
  type Snapshot,
  snapshots,
} from '@newsloom/store';
import type { AdminDeps } from './admin-deps.ts';
import { type ExtractionChange, extractionChange, type Found } from './extraction-change.ts';
import { inOrder } from './in-order.ts';
import { rateLimitOf } from './rate-limit.ts';
import type { ReplayFromOptions } from './replay-from.ts';
import { openRequeue } from './requeue.ts';
import { count, type ReplayCounts, runsOf, type StageReplay, sortOut } from './stage-replay.ts';

/** An article that the present version cannot extract. */
export type ExtractionFault = Pick<ExtractionChange, 'id' | 'url'> & {
  error: { code: string; message: string; remedy: string };
};

/** The counts of a replay, and what it would do to the articles. */
export type PreviewCounts = ReplayCounts & { changed: number; failed: number };

export type PreviewOptions = Pick<ReplayFromOptions, 'limit' | 'onProgress' | 'stopping'> & {
  /** Extracts an article as the extract stage would, without storing anything. Throws as the stage does. */
  extract: (article: ArticleRow, snapshot: Snapshot | null) => Promise<Found>;
  /** How many articles are extracted, and are in memory, at the same time. */
  atOnce: number;
  /** Whether changes have a diff of the text. */
  withDiff: boolean;
  /**
   * Called for each article that would change or fail, in the order of ids. The next article waits until it resolves.
   */
  onChange: (change: ExtractionChange | ExtractionFault) => Promise<void>;
};

const NEVER = new AbortController().signal;

/**
 * Extracts the stored articles that match `filter` again, and reports what a replay from extract would change. Stores
 * nothing, and needs no worker. An article that fails is reported like a change. Throws if the store is away.
 */
export async function previewExtraction(
  deps: AdminDeps,
  filter: ArticleFilter,
  { extract, atOnce, withDiff, onChange, limit, onProgress = () => {}, stopping = NEVER }: PreviewOptions,
): Promise<PreviewCounts> {
  const counts = { matched: 0, replayed: 0, stories: 0, leftOut: {}, stopped: false, changed: 0, failed: 0 };
  const replay: StageReplay = {
    deps,
    stage: 'extract',
    filter,
    limit: limit ?? Number.POSITIVE_INFINITY,
    action: null,
    rateLimit: rateLimitOf(undefined, deps.pause),
    requeue: openRequeue(deps, ''),
    counts,
    stopping,
    onProgress,
  };
  for await (const change of inOrder(chosenOf(replay), atOnce, (id) => changeOf(deps, id, extract, withDiff))) {
    if (change === null) continue;
    if ('error' in change) counts.failed += 1;
    else counts.changed += 1;
    await onChange(change);
  }
  counts.stopped = stopping.aborted;
  return counts;
}

/** The ids of the articles that a replay would run again. Counts each article when its id is taken. */
async function* chosenOf(replay: StageReplay): AsyncGenerator<string> {
  for await (const ids of runsOf(replay)) {
    const { chosen, leftOut } = sortOut(replay, await replays.states(replay.deps.store.db, ids));
    count(replay, 0, leftOut);
    for (const { id } of chosen) {
      if (replay.stopping.aborted) return;
      count(replay, 1, []);
      yield id;
    }
  }
}

async function changeOf(
  { store: { db } }: AdminDeps,
  id: string,
  extract: PreviewOptions['extract'],
  withDiff: boolean,
): Promise<ExtractionChange | ExtractionFault | null> {
  const article = await articles.byId(db, id);
  // Retention may delete the article meanwhile.
  if (!article) return null;
  try {
    return extractionChange(article, await extract(article, await snapshots.get(db, id)), withDiff);
  } catch (error) {
    if (isStoreAway(error)) throw error;
    // A damaged snapshot, or a defect of extraction, also concerns only this article.
    const fault = isNewsloomError(error) ? error : newsloomError('unexpected', { reason: reasonOf(error) });
    const { code, message, remedy } = fault;
    return { id, url: article.url, error: { code, message, remedy } };
  }
}
