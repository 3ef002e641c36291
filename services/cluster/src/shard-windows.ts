import {
  add,
  type ClusterArticle,
  type ClusterWindow,
  createWindow,
  defaultOptions,
  expire,
  remove,
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

/** Placed articles that are remembered apart: more than can be on their way to the store at any time. */
const RECENT = 512;

/** A placed article, and the story that it is in. */
type Placed = { article: ClusterArticle; storyId: string };

/** The windows of one shard: whatever time an article is of, the articles near that time are at hand. */
export type ShardWindows = {
  /** Sees to it that everything near each of `times` is in memory; reads from the store what is not. One call at a time. */
  bring(times: readonly number[]): Promise<void>;
  /** The window that holds everything near `at`, a time that was brought. */
  around(at: number): ClusterWindow;
  /** Takes a placed article into every window that reaches over its time, whether the store knows of it yet or not. */
  add(article: ClusterArticle, storyId: string): void;
  /** Takes it out again: its place was not kept. */
  remove(id: string): void;
  /** The story of an article that was placed not long ago. */
  storyOf(id: string): string | undefined;
};

/** Opens the windows of a shard; the live one is read at once, so that the first article does not wait. */
export async function openShardWindows(db: Db, shard: string, now: Date): Promise<ShardWindows> {
  const recent = new Map<string, Placed>();
  const newest = (await members.newestClustered(db, shard)) ?? now;
  const live = await read(newest.getTime() - REACH, Number.POSITIVE_INFINITY);
  let liveFrom = live.from;
  let past: Slot[] = [];
  let broughtBefore = new Set<Slot>();

  async function read(from: number, to: number): Promise<Slot> {
    const slot = { from, to, window: createWindow() };
    // A window of a busy week takes many seconds to read; the process says that it lives between two pages.
    for await (const page of members.inWindow(db, shard, timeOf(from), timeOf(to), CLUSTER_TEXT)) {
      for (const { id, title, text, language, at, storyId } of page) {
        add(slot.window, { id, title, text, language, publishedAt: at.getTime() }, storyId);
      }
    }
    // Those on their way to the store were not among the rows.
    for (const placed of recent.values()) addTo(slot, placed);
    return slot;
  }

  const slotOf = (at: number): Slot | undefined => [live, ...past].find((slot) => holds(slot, at));

  const bring = async (times: readonly number[]): Promise<void> => {
    // The live window moves on with its articles, and memory with it.
    if (liveFrom > live.from) {
      live.from = liveFrom;
      expire(live.window, live.from);
    }
    const brought = new Set<Slot>();
    for (const at of times) {
      const slot = slotOf(at) ?? (await read(at - windowMs, at + REACH));
      if (slot === live) continue;
      past = [slot, ...past.filter((other) => other !== slot)];
      brought.add(slot);
    }
    // What was brought for articles that may not be placed yet stays, however much that is.
    past = past.filter((slot, place) => place < SLOTS || brought.has(slot) || broughtBefore.has(slot));
    broughtBefore = brought;
  };

  return {
    bring,
    around: (at) => (slotOf(at) ?? live).window,
    add(article, storyId) {
      const placed = { article, storyId };
      recent.set(article.id, placed);
      for (const id of recent.keys()) {
        if (recent.size <= RECENT) break;
        recent.delete(id);
      }
      for (const slot of [live, ...past]) addTo(slot, placed);
      const reached = (article.publishedAt ?? 0) - REACH;
      if (reached > live.from + windowMs) liveFrom = Math.max(liveFrom, reached);
    },
    remove(id) {
      recent.delete(id);
      for (const { window } of [live, ...past]) remove(window, id);
    },
    storyOf: (id) => recent.get(id)?.storyId,
  };
}

const holds = ({ from, to }: Slot, at: number): boolean => from <= at - windowMs && at + windowMs <= to;

function addTo({ from, to, window }: Slot, { article, storyId }: Placed): void {
  const at = article.publishedAt ?? Number.NEGATIVE_INFINITY;
  if (from <= at && at < to) add(window, article, storyId);
}

/** The far end of the live window, as far as Postgres and Date both go. */
const END_OF_TIME = Date.UTC(9999, 0);
const timeOf = (ms: number): Date => new Date(Math.min(ms, END_OF_TIME));
