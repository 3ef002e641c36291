import {
  add,
  type ClusterArticle,
  type ClusterWindow,
  createWindow,
  defaultOptions,
  expire,
} from '@newsloom/clustering';
import { type Db, members } from '@newsloom/store';

/** Characters of a text that the clusterer gets to see: twice the words that it weighs, so that it never runs short. */
export const CLUSTER_TEXT = 6_000;

/** A stretch of event time that is held in memory, with the clustered articles in it. */
type Slot = { from: number; to: number; window: ClusterWindow };

/**
 * The live stretch and a few of the past: old articles come in runs (an import, the backlog of a new feed), and each
 * run stays near one time.
 */
const SLOTS = 3;

const { windowMs } = defaultOptions;

/** How far beyond the newest article a stretch of the past reaches, so that a run of articles need not reload it. */
const REACH = 4 * windowMs;

/** The windows of one shard: whatever time an article is of, the articles near that time are at hand. */
export type ShardWindows = {
  /** The window that holds everything near `at`; read from the store when it is not in memory. */
  near(at: number): Promise<ClusterWindow>;
  /** Takes a clustered article into every window that reaches over its time. */
  add(article: ClusterArticle, at: number, storyId: string): void;
};

/** Opens the windows of a shard; the live one is read at once, so that the first article does not wait. */
export async function openShardWindows(db: Db, shard: string, now: Date): Promise<ShardWindows> {
  const newest = (await members.newestClustered(db, shard)) ?? now;
  const live = await read(newest.getTime() - REACH, Number.POSITIVE_INFINITY);
  let past: Slot[] = [];

  async function read(from: number, to: number): Promise<Slot> {
    const window = createWindow();
    const rows = await members.inWindow(db, shard, timeOf(from), timeOf(to), CLUSTER_TEXT);
    for (const { id, title, text, language, at, storyId } of rows) {
      add(window, { id, title, text, language, publishedAt: at.getTime() }, storyId);
    }
    return { from, to, window };
  }

  const holds = (slot: Slot, at: number): boolean => slot.from <= at - windowMs && at + windowMs <= slot.to;

  return {
    async near(at) {
      if (holds(live, at)) return live.window;
      const found = past.find((slot) => holds(slot, at)) ?? (await read(at - windowMs, at + REACH));
      past = [found, ...past.filter((slot) => slot !== found)].slice(0, SLOTS);
      return found.window;
    },
    add(article, at, storyId) {
      for (const slot of [live, ...past]) {
        if (slot.from <= at && at < slot.to) add(slot.window, article, storyId);
      }
      // The live window moves on with its articles, and memory with it.
      if (at - REACH > live.from + windowMs) {
        live.from = at - REACH;
        expire(live.window, live.from);
      }
    },
  };
}

/** The far end of the live window, as far as Postgres and Date both go. */
const END_OF_TIME = Date.UTC(9999, 0);
const timeOf = (ms: number): Date => new Date(Math.min(ms, END_OF_TIME));
