import type { ClusterArticle } from './article.ts';
import { type ArticleTerms, articleTerms } from './article-terms.ts';
import { type ClusterOptions, defaultOptions } from './options.ts';
import { indexIn, indexOut, listedTerms, type TermIndex } from './term-index.ts';
import { countIn, countOut, createVocabulary, numbered, type TermVector, type Vocabulary } from './vocabulary.ts';

/** An article in the window: its bags of words by term number. */
export type Member = {
  id: string;
  story: Story;
  publishedAt: number | null;
  /** Its date, or for an undated one the newest date in the window when it came: decides when it is dropped. */
  heldSince: number;
  whole: TermVector;
  title: TermVector;
  names: TermVector;
  /** The terms it is listed under in the index. */
  listed: Int32Array;
};

/** Members are kept in order of time and id, so that sums over them do not depend on the order of arrival. */
export type Story = { id: string; members: Member[] };

/** The stories of one language. Languages share nothing. */
export type Shard = { vocabulary: Vocabulary; stories: Map<string, Story>; index: TermIndex };

/** What the clusterer knows: the articles of the last days, by language and story. Plain memory, rebuilt by `add`. */
export type ClusterWindow = {
  options: ClusterOptions;
  shards: Map<string | null, Shard>;
  members: Map<string, { member: Member; shard: Shard }>;
  /** The same members, oldest first. */
  byAge: Member[];
  /** The bags of the article last read: `assign` is followed by `add` of the same article. */
  lastRead: { article: ClusterArticle; terms: ArticleTerms } | null;
};

/** An empty window. */
export function createWindow(options: Partial<ClusterOptions> = {}): ClusterWindow {
  return {
    options: { ...defaultOptions, ...options },
    shards: new Map(),
    members: new Map(),
    byAge: [],
    lastRead: null,
  };
}

/**
 * Puts an article into the window as part of a story, to be called once the assignment is stored. The window depends on
 * the pairs added, not on their order, so adding the stored pairs again rebuilds it. An id already present is replaced.
 */
export function add(window: ClusterWindow, article: ClusterArticle, storyId: string): void {
  remove(window, article.id);
  const terms = termsOf(window, article);
  const shard = shardOf(window, article.language);
  const story = shard.stories.get(storyId) ?? { id: storyId, members: [] };
  const whole = countIn(shard.vocabulary, terms.whole);
  const member: Member = {
    id: article.id,
    story,
    publishedAt: article.publishedAt,
    heldSince: article.publishedAt ?? window.byAge.at(-1)?.heldSince ?? Number.NEGATIVE_INFINITY,
    whole,
    title: numbered(shard.vocabulary, terms.title),
    names: numbered(shard.vocabulary, terms.names),
    listed: listedTerms(shard.vocabulary, whole),
  };
  shard.stories.set(storyId, story);
  insert(story.members, member, byTime);
  insert(window.byAge, member, byHold);
  indexIn(shard, member);
  window.members.set(member.id, { member, shard });
  for (const oldest of window.byAge.slice(0, Math.max(0, window.byAge.length - window.options.maxArticles))) {
    remove(window, oldest.id);
  }
}

/**
 * Drops the articles older than a time, with their share in the document frequencies; empty stories go with them.
 * @param before milliseconds since 1970, by the articles' own dates
 * @returns how many articles were dropped
 */
export function expire(window: ClusterWindow, before: number): number {
  const firstKept = window.byAge.findIndex((member) => member.heldSince >= before);
  const dropped = window.byAge.slice(0, firstKept === -1 ? window.byAge.length : firstKept);
  for (const member of dropped) remove(window, member.id);
  return dropped.length;
}

/** The article's bags of words, read once for `assign` and the `add` that follows. */
export function termsOf(window: ClusterWindow, article: ClusterArticle): ArticleTerms {
  if (window.lastRead?.article === article) return window.lastRead.terms;
  const terms = articleTerms(article);
  window.lastRead = { article, terms };
  return terms;
}

function shardOf(window: ClusterWindow, language: string | null): Shard {
  const known = window.shards.get(language);
  if (known !== undefined) return known;
  const shard: Shard = { vocabulary: createVocabulary(language), stories: new Map(), index: new Map() };
  window.shards.set(language, shard);
  return shard;
}

function remove(window: ClusterWindow, id: string): void {
  const held = window.members.get(id);
  if (held === undefined) return;
  const { member, shard } = held;
  window.members.delete(id);
  window.byAge.splice(place(window.byAge, member, byHold), 1);
  member.story.members.splice(place(member.story.members, member, byTime), 1);
  if (member.story.members.length === 0) shard.stories.delete(member.story.id);
  indexOut(shard, member);
  countOut(shard.vocabulary, member.whole);
  if (shard.vocabulary.articles === 0) window.shards.delete(shard.vocabulary.language);
}

type Order = (a: Member, b: Member) => number;

const byId: Order = (a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
const time = (at: number | null): number => at ?? Number.NEGATIVE_INFINITY;
const byTime: Order = (a, b) => compare(time(a.publishedAt), time(b.publishedAt)) || byId(a, b);
const byHold: Order = (a, b) => compare(a.heldSince, b.heldSince) || byId(a, b);

function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function insert(members: Member[], member: Member, order: Order): void {
  members.splice(place(members, member, order), 0, member);
}

/** Where the member stands or belongs in a sorted list. */
function place(members: readonly Member[], member: Member, order: Order): number {
  let low = 0;
  let high = members.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = members[middle];
    if (other !== undefined && order(other, member) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
