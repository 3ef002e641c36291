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
 * The live range and a few of the past. Old articles come in series (an import, the backlog of a new feed), each near
 * one time.
 */
const SLOTS = 3;

const { windowMs } = defaultOptions;

/** How far a past range reaches beyond its first article, so that a series of articles need not reload it. */
const REACH = 4 * windowMs;

/** Times that are no further apart than this need one range of the past, ms. */
export const ONE_RANGE = REACH - windowMs;

/** Calls of `bring` whose ranges stay: that of the articles that are being placed, and of those loaded since. */
const CALLS = 2;

/** Recently placed articles that are remembered separately: more than can be in saving at once. */
const RECENT = 512;

/** A placed article, the story that it is in, and the article that it is there for as a copy. */
type Placed = { article: ClusterArticle; storyId: string; copyOf: string | null };

/** The windows of one shard: give the articles near any event time. */
export type ShardWindows = {
  /** Reads everything near each of `times` into memory, if it is not there yet. */
  bring(times: readonly number[]): Promise<void>;
  /** Like `bring`, but what is near the times stays in memory until it is disposed of. */
  hold(times: readonly number[]): Promise<Disposable>;
  /** The window with everything near `at`. That time must have been brought, or be held. */
  around(at: number): ClusterWindow;
  /**
   * Adds a placed article to every window that includes its time. The store need not have it yet. A copy of `copyOf` is
   * only remembered: in the window it would count the words of its original twice. `at` is the present time, null if
   * the article is only put back.
   */
  add(article: ClusterArticle, storyId: string, copyOf: string | null, at: Date | null): void;
  /** When an article was placed last, and how many since the last call of `looked`. */
  placed(): { at: Date | null; sinceLook: number };
  /** Says that all stories that were due were looked at. */
  looked(): void;
  /** Takes an article out again, because its place was not saved. */
  remove(id: string): void;
  /** Takes an article out that is placed anew: its story is no longer kept apart from what it was split from. */
  withdraw(id: string): void;
  /**
   * Makes what a look changed in the window `looked` in the others too, since they overlap. Otherwise a look at the next
   * would judge stories that have ended, and two could each be merged into the other.
   */
  apply(changes: readonly StoryChange[], looked: ClusterWindow): void;
  /** Puts an article of the windows into another story, and recently placed copies with it. */
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
    // The window of a busy week takes many seconds to read. Between two pages the process can renew its locks.
    for await (const page of members.inWindow(db, shard, timeOf(from), timeOf(to), CLUSTER_TEXT)) {
      for (const article of page) add(slot.window, clusterArticleOf(article), article.storyId);
    }
    // Articles that are being saved were not among the rows.
    for (const placed of recent.values()) addTo(slot, placed);
    return slot;
  }

  const slotOf = (at: number): Slot | undefined => [live, ...past].find((slot) => holds(slot, at));

  const bringNow = async (times: readonly number[], isHeld: boolean): Promise<Set<Slot>> => {
    // The live window moves on with the newest article and drops old ones, so memory stays bounded.
    if (liveFrom > live.from) {
      live.from = liveFrom;
      expire(live.window, live.from);
    }
    const brought = new Set<Slot>();
    // The earliest first, since a range reaches forward: in another order ranges overlap more.
    for (const at of times.toSorted((a, b) => a - b)) {
      const slot = slotOf(at) ?? (await read(at - windowMs, at + REACH));
      if (slot === live) continue;
      past = [slot, ...past.filter((other) => other !== slot)];
      brought.add(slot);
    }
    if (isHeld) held.add(brought);
    // Ranges that were brought for articles that may not be placed yet must stay.
    else broughtBefore = [brought, ...broughtBefore].slice(0, CALLS);
    const needed = [...broughtBefore, ...held];
    past = past.filter((slot, place) => place < SLOTS || needed.some((slots) => slots.has(slot)));
    return brought;
  };

  const placed = { at: null as Date | null, sinceLook: 0 };
  let bringing: Promise<unknown> = Promise.resolve();
  /** One after the other: articles and looks may ask at the same time. */
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

/** When an article was published, or came. */
const timeOfArticle = ({ publishedAt, seenAt }: ClusterArticle): number => publishedAt ?? seenAt ?? 0;

/** The far end of the live window, as far as Postgres and Date both go. */
const END_OF_TIME = Date.UTC(9999, 0);
const timeOf = (ms: number): Date => new Date(Math.min(ms, END_OF_TIME));
