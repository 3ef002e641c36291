import { areApart, joinApart, setApart } from './apart.ts';
import { valuesOf } from './decision-values.ts';
import { type Model, probabilityOf, reasonsOf } from './model.ts';
import { lookModel } from './models.ts';
import { type Portrait, portraitOf } from './portrait.ts';
import { resemblance } from './resemblance.ts';
import type { Member, Shard, Story } from './shard.ts';
import { halvesOf } from './split.ts';
import type { StoryChange } from './story-change.ts';
import { candidates } from './term-index.ts';
import { type ClusterWindow, move } from './window.ts';

export type LookOptions = {
  /** Returns the id of the new story that begins with an article; null if it must not open one. */
  openingOf: (articleId: string) => string | null;
  model?: Model;
};

/** From this probability on two stories are merged. */
const MERGE = 0.5;

/**
 * Below this probability a story is split into its halves. It is well below `MERGE`, so that a split is not merged
 * again.
 */
const SPLIT = 0.4;

/** Larger stories are not split: errors are found while a story is small, and finding the halves takes n³ steps. */
const SPLIT_SIZE = 60;

/** As many as for an article: enough to see whether a decision was close. */
const CANDIDATES = 3;

/**
 * Looks again at stories of a window, and at those near them. Splits a story if its halves are two events, then merges
 * the most similar pairs until no pair is left above the threshold. Changes the window. Returns the changes in their
 * order.
 */
export function secondLook(window: ClusterWindow, storyIds: readonly string[], options: LookOptions): StoryChange[] {
  const changes: StoryChange[] = [];
  for (const shard of window.shards.values()) {
    const touched = storyIds.filter((id) => shard.stories.has(id)).sort();
    if (touched.length > 0) changes.push(...lookAt({ window, shard, model: lookModel, ...options }, touched));
  }
  return changes;
}

type Look = LookOptions & { window: ClusterWindow; shard: Shard; model: Model };

function lookAt(look: Look, touched: readonly string[]): StoryChange[] {
  const splits: StoryChange[] = [];
  const looked = new Set(touched);
  const left = [...touched];
  for (let id = left.pop(); id !== undefined; id = left.pop()) {
    const split = splitOf(look, id);
    if (split === null) continue;
    splits.push(split);
    looked.add(split.otherId);
    left.push(id, split.otherId);
  }
  return [...splits, ...mergesOf(look, looked)];
}

/** Splits a story if its halves are two events. */
function splitOf(look: Look, storyId: string): StoryChange | null {
  const { window, shard, openingOf } = look;
  const members = shard.stories.get(storyId)?.members ?? [];
  if (members.length < 2 || members.length > SPLIT_SIZE) return null;
  const halves = halvesOf(shard.vocabulary, members);
  const [a, b] = halves.map((half) => portraitOf(shard.vocabulary, half));
  if (a === undefined || b === undefined) return null;
  const compared = compare(look, a, b);
  if (compared.similarity >= SPLIT) return null;
  const [stays, leaves] = halves[0].length >= halves[1].length ? halves : [halves[1], halves[0]];
  const opened = leaves.map(({ id }) => openingOf(id)).find((id) => id !== null);
  if (opened === undefined || stays.length === 0) return null;
  const articleIds = leaves.map(({ id }) => id);
  for (const id of articleIds) move(window, id, opened);
  setApart(window.apart, storyId, opened);
  return { kind: 'split', storyId, otherId: opened, articleIds, threshold: SPLIT, candidates: [], ...compared };
}

type Pair = { a: string; b: string; similarity: number; reasons: Record<string, number> };

/** Merges stories with those near them, the most similar first. */
function mergesOf(look: Look, storyIds: Iterable<string>): StoryChange[] {
  const { window, shard } = look;
  const changes: StoryChange[] = [];
  const portraits = new Map<string, Portrait>();
  const portrait = ({ id, members }: Story): Portrait => {
    const known = portraits.get(id) ?? portraitOf(shard.vocabulary, members);
    portraits.set(id, known);
    return known;
  };
  const pairs = new Map<string, Pair>();
  const pairUp = (id: string): void => {
    const story = shard.stories.get(id);
    if (story === undefined) return;
    const own = portrait(story);
    for (const other of neighboursOf(look, story, own)) {
      const [a, b] = id < other.id ? [id, other.id] : [other.id, id];
      const key = `${a} ${b}`;
      if (pairs.has(key) || areApart(window.apart, a, b)) continue;
      pairs.set(key, { a, b, ...compare(look, own, portrait(other)) });
    }
  };
  for (const id of [...storyIds].sort()) pairUp(id);
  for (let best = bestOf(pairs); best !== null; best = bestOf(pairs)) {
    const change = { ...mergeOf(look, best), candidates: candidatesBeside(best, pairs.values()) };
    changes.push(change);
    for (const [key, { a, b }] of pairs) {
      if ([a, b].some((id) => id === change.storyId || id === change.otherId)) pairs.delete(key);
    }
    portraits.delete(change.storyId);
    portraits.delete(change.otherId);
    for (const id of change.articleIds) move(window, id, change.storyId);
    joinApart(window.apart, change.storyId, change.otherId);
    pairUp(change.storyId);
  }
  return changes;
}

function bestOf(pairs: ReadonlyMap<string, Pair>): Pair | null {
  let best: Pair | null = null;
  for (const pair of pairs.values()) {
    if (pair.similarity >= MERGE && (best === null || pair.similarity > best.similarity)) best = pair;
  }
  return best;
}

/** The other stories that one of a pair was compared with, each once. */
function candidatesBeside({ a, b }: Pair, pairs: Iterable<Pair>): StoryChange['candidates'] {
  const beside = new Map<string, number>();
  for (const pair of pairs) {
    const [other, ...more] = [pair.a, pair.b].filter((id) => id !== a && id !== b);
    if (other === undefined || more.length > 0) continue;
    beside.set(other, Math.max(pair.similarity, beside.get(other) ?? 0));
  }
  return Array.from(beside, ([storyId, similarity]) => ({ storyId, similarity }))
    .sort((one, two) => two.similarity - one.similarity || (one.storyId < two.storyId ? -1 : 1))
    .slice(0, CANDIDATES);
}

/** The change that merges a pair: the larger story stays, or the older of two of one size. */
function mergeOf({ shard }: Look, { a, b, similarity, reasons }: Pair): Omit<StoryChange, 'candidates'> {
  const membersOf = (id: string): Member[] => shard.stories.get(id)?.members ?? [];
  const [one, two] = [membersOf(a), membersOf(b)];
  const age = (members: Member[]): number => members[0]?.publishedAt ?? Number.NEGATIVE_INFINITY;
  const isFirst = one.length - two.length || age(two) - age(one) || 1;
  const [storyId, otherId, leaves] = isFirst > 0 ? [a, b, two] : [b, a, one];
  const articleIds = leaves.map(({ id }) => id);
  return { kind: 'merged', storyId, otherId, articleIds, similarity, threshold: MERGE, reasons };
}

function compare({ shard, model }: Look, a: Portrait, b: Portrait) {
  const values = valuesOf(resemblance(shard.vocabulary, a, b));
  return { similarity: probabilityOf(model, values), reasons: reasonsOf(model, values) };
}

/** The stories near a story in words and time. */
export function neighboursOf(
  { window, shard }: Pick<Look, 'window' | 'shard'>,
  story: Story,
  { span, whole }: Portrait,
) {
  const { windowMs } = window.options;
  return candidates(shard, whole, (member) => {
    if (member.story === story) return false;
    if (span === null || member.publishedAt === null) return true;
    return member.publishedAt >= span.from - windowMs && member.publishedAt <= span.to + windowMs;
  });
}
