import {
  add,
  applyChange,
  type ClusterArticle,
  type ClusterWindow,
  createWindow,
  defaultOptions,
  expire,
  move,
  remove,
  type StoryChange,
  withdraw,
} from '@newsloom/clustering';
import { type Db, members } from '@newsloom/store';
import { clusterArticleOf } from './cluster-article.ts';

/** Characters of a text that the clusterer gets: about twice as many words as it uses, so that it always has enough. */
export const CLUSTER_TEXT = 6_000;

/** A range of event time in memory, with its clustered articles. */
type Slot = { from: number; to: number; window: ClusterWindow };

/**
 * How many ranges of the past stay in memory, besides the live one. Old articles arrive in series (an import, the
 * backlog of a new feed), and the articles of a series have nearby times.
 */
const SLOTS = 3;

const { windowMs } = defaultOptions;

/** How far a past range extends beyond its first article, so that a series of articles does not reload it. */
const REACH = 4 * windowMs;

/** Times no further apart than this, in ms, fit into one range of the past. */
export const ONE_RANGE = REACH - windowMs;

/**
 * The ranges of this many calls of `bring` stay in memory: those of the articles being placed, and of those loaded
 * since.
 */
const CALLS = 2;

/** Recently placed articles that are remembered separately: more than can be in the process of saving at once. */
const RECENT = 512;

/** A placed article, its story, and the original of which it is a copy, if it is one. */
type Placed = { article: ClusterArticle; storyId: string; copyOf: string | null };

/** The windows of one shard. They give the articles near any event time. */
export type ShardWindows = {
  /** Loads everything near each of `times` into memory, if it is not there yet. */
  bring(times: readonly number[]): Promise<void>;
  /** Like `bring`, but the loaded ranges stay in memory until the result is disposed of. */
  hold(times: readonly number[]): Promise<Disposable>;
  /** The window with everything near `at`. The time must have been loaded by `bring` or `hold`. */
  around(at: number): ClusterWindow;
  /**
   * Adds a placed article to every window that includes its time, even before the article is saved. A copy is only
   * remembered: in the window it would count the words of its original twice. `at` is the present time; null if the
   * article is only put back.
   */
  add(article: ClusterArticle, storyId: string, copyOf: string | null, at: Date | null): void;
  /** When an article was last placed, and how many have been placed since the last call of `looked`. */
  placed(): { at: Date | null; sinceLook: number };
  /** Records that all stories that were due have been looked at. */
  looked(): void;
  /** Removes an article, because its placement was not saved. */
  remove(id: string): void;
  /**
   * Removes an article that is placed anew. Its story is no longer kept apart from the story that it was split from.
   */
  withdraw(id: string): void;
  /**
   * Applies the changes of a look in the window `looked` to the other windows, which overlap with it. Otherwise a look
   * at the next window would judge stories that have ended, and two stories could each be merged into the other.
   */
  apply(changes: readonly StoryChange[], looked: ClusterWindow): void;
  /** Moves an article to another story, and recently placed copies with it. */
  move(id: string, storyId: string): void;
  /** The story of a recently placed article. */
  storyOf(id: string): string | undefined;
  /** The language and newest date of a story in the windows. */
  factsOf(storyId: string): { language: string | null; lastArticleAt: Date | null };
};

/** Opens the windows of a shard. Reads the live one at once, so that the first article does not wait. */
export async function openShardWindows(db: Db, shard: string, now: Date): Promise<ShardWindows> {
  const recent = new Map<string, Placed>();
  const newest = (await members.newestClustered(db, shard)) ?? now;
  const live = await read(newest.getTime() - REACH, Number.POSITIVE_INFINITY);
  let liveFrom = live.from;
  let past: Slot[] = [];
  let broughtBefore: Set<Slot>[] = [];
  const held = new Set<Set<Slot>>();

  async function read(from: number, to: number): Promise<Slot> {
    const slot = { from, to, window: createWindow() };
    // The window of a busy week takes many seconds to read. The process can renew its locks between two pages.
    for await (const page of members.inWindow(db, shard, timeOf(from), timeOf(to), CLUSTER_TEXT)) {
      for (const article of page) add(slot.window, clusterArticleOf(article), article.storyId);
    }
    // Articles that are just being saved were not among the rows.
    for (const placed of recent.values()) addTo(slot, placed);
    return slot;
  }

  const slotOf = (at: number): Slot | undefined => [live, ...past].find((slot) => holds(slot, at));

  const bringNow = async (times: readonly number[], isHeld: boolean): Promise<Set<Slot>> => {
    // The live window moves on with the newest article and drops old articles, so memory stays bounded.
    if (liveFrom > live.from) {
      live.from = liveFrom;
      expire(live.window, live.from);
    }
    const brought = new Set<Slot>();
    // The earliest first: ranges extend forward, so in another order they would overlap more.
    for (const at of times.toSorted((a, b) => a - b)) {
      const slot = slotOf(at) ?? (await read(at - windowMs, at + REACH));
      if (slot === live) continue;
      past = [slot, ...past.filter((other) => other !== slot)];
      brought.add(slot);
    }
    if (isHeld) held.add(brought);
    // The ranges of earlier calls must stay, because their articles may not be placed yet.
    else broughtBefore = [brought, ...broughtBefore].slice(0, CALLS);
    const needed = [...broughtBefore, ...held];
    past = past.filter((slot, place) => place < SLOTS || needed.some((slots) => slots.has(slot)));
    return brought;
  };

  const placed = { at: null as Date | null, sinceLook: 0 };
  let bringing: Promise<unknown> = Promise.resolve();
  /** One call after the other: articles and looks may ask at the same time. */
  const inTurn = (times: readonly number[], isHeld: boolean): Promise<Set<Slot>> => {
    const brought = bringing.then(() => bringNow(times, isHeld));
    bringing = brought.catch(() => {});
    return brought;
  };

  return {
    async bring(times) {
      await inTurn(times, false);
    },
    async hold(times) {
      const brought = await inTurn(times, true);
      return { [Symbol.dispose]: () => void held.delete(brought) };
    },
    around: (at) => (slotOf(at) ?? live).window,
    add(article, storyId, copyOf, at) {
      if (at !== null) {
        placed.at = at;
        placed.sinceLook += 1;
      }
      const one = { article, storyId, copyOf };
      recent.set(article.id, one);
      for (const id of recent.keys()) {
        if (recent.size <= RECENT) break;
        recent.delete(id);
      }
      for (const slot of [live, ...past]) addTo(slot, one);
      const reached = timeOfArticle(article) - REACH;
      if (reached > live.from + windowMs) liveFrom = Math.max(liveFrom, reached);
    },
    remove(id) {
      recent.delete(id);
      for (const { window } of [live, ...past]) remove(window, id);
    },
    withdraw(id) {
      recent.delete(id);
      for (const { window } of [live, ...past]) withdraw(window, id);
    },
    apply(changes, looked) {
      const others = [live, ...past].filter(({ window }) => window !== looked);
      for (const change of changes) {
        for (const { window } of others) applyChange(window, change);
        if (change.kind === 'split') continue;
        for (const [id, one] of recent) {
          if (one.storyId === change.otherId) recent.set(id, { ...one, storyId: change.storyId });
        }
      }
    },
    move(id, storyId) {
      for (const [recentId, one] of recent) {
        if (recentId === id || one.copyOf === id) recent.set(recentId, { ...one, storyId });
      }
      for (const { window } of [live, ...past]) move(window, id, storyId);
    },
    placed: () => ({ ...placed }),
    looked() {
      placed.sinceLook = 0;
    },
    storyOf: (id) => recent.get(id)?.storyId,
    factsOf(storyId) {
      for (const { window } of [live, ...past]) {
        for (const [language, { stories }] of window.shards) {
          const newest = stories.get(storyId)?.members.at(-1);
          if (newest) return { language, lastArticleAt: new Date(newest.heldSince) };
        }
      }
      return { language: null, lastArticleAt: null };
    },
  };
}

const holds = ({ from, to }: Slot, at: number): boolean => from <= at - windowMs && at + windowMs <= to;

function addTo({ from, to, window }: Slot, { article, storyId, copyOf }: Placed): void {
  if (copyOf !== null) return;
  const at = timeOfArticle(article);
  if (from <= at && at < to) add(window, article, storyId);
}

/** The publication time of an article, or else when it was first seen. */
const timeOfArticle = ({ publishedAt, seenAt }: ClusterArticle): number => publishedAt ?? seenAt ?? 0;

/** The end of the live window: a time that both Postgres and Date accept. */
const END_OF_TIME = Date.UTC(9999, 0);
const timeOf = (ms: number): Date => new Date(Math.min(ms, END_OF_TIME));
