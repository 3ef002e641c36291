import { type Apart, forget } from './apart.ts';
import { type ClusterArticle, languageOf } from './article.ts';
import { type ArticleTerms, articleTerms } from './article-terms.ts';
import { isDigest } from './digest.ts';
import { type ClusterOptions, defaultOptions } from './options.ts';
import { byHold, byTime, insert, type Member, place, type Shard } from './shard.ts';
import { createIndex, indexIn, indexOut, listedTerms } from './term-index.ts';
import { countIn, countOut, createVocabulary, numbered } from './vocabulary.ts';

/** The memory of the clusterer: the articles of the last days, by language and story. `add` can rebuild it. */
export type ClusterWindow = {
  options: ClusterOptions;
  shards: Map<string | null, Shard>;
  members: Map<string, { member: Member; shard: Shard }>;
  /** All members, the longest held first. */
  byAge: Member[];
  apart: Apart;
  /** The bags of the last article, cached because `add` of the same article follows `assign`. */
  lastRead: (Reading & { article: ClusterArticle }) | null;
};

/** An article as it is compared: its language, and its bags of words. */
export type Reading = { language: string | null; terms: ArticleTerms };

/** An empty window. */
export function createWindow(options: Partial<ClusterOptions> = {}): ClusterWindow {
  return {
    options: { ...defaultOptions, ...options },
    shards: new Map(),
    members: new Map(),
    byAge: [],
    apart: new Map(),
    lastRead: null,
  };
}

/**
 * Adds an article to a story in the window. Call it once the assignment is stored. The window depends on the pairs
 * added, not on their order, so adding the stored pairs again rebuilds it. An id already present is replaced. A digest
 * is not added: nothing joins it.
 */
export function add(window: ClusterWindow, article: ClusterArticle, storyId: string): void {
  remove(window, article.id);
  if (isDigest(article.title)) return;
  const { language, terms } = readingOf(window, article);
  const shard = shardOf(window, language);
  const story = shard.stories.get(storyId) ?? { id: storyId, members: [] };
  const whole = countIn(shard.vocabulary, terms.whole);
  const publishedAt = dateOf(article);
  const member: Member = {
    id: article.id,
    story,
    publishedAt,
    heldSince: publishedAt ?? article.seenAt ?? window.byAge.at(-1)?.heldSince ?? Number.NEGATIVE_INFINITY,
    whole,
    title: numbered(shard.vocabulary, terms.title),
    names: numbered(shard.vocabulary, terms.names),
    listed: listedTerms(shard.vocabulary, whole),
    place: -1, // set by the index
  };
  shard.stories.set(storyId, story);
  insert(story.members, member, byTime);
  insert(window.byAge, member, byHold);
  indexIn(shard.index, member);
  window.members.set(member.id, { member, shard });
  for (const oldest of window.byAge.slice(0, Math.max(0, window.byAge.length - window.options.maxArticles))) {
    remove(window, oldest.id);
  }
}

/**
 * Drops articles older than `before` from the stories and the document frequencies. Also drops empty stories.
 * @param before milliseconds since 1970, by the articles' own dates
 * @returns how many articles were dropped
 */
export function expire(window: ClusterWindow, before: number): number {
  const firstKept = window.byAge.findIndex((member) => member.heldSince >= before);
  const dropped = window.byAge.slice(0, firstKept === -1 ? window.byAge.length : firstKept);
  for (const member of dropped) remove(window, member.id);
  return dropped.length;
}

/** The article's date; null for NaN and Infinity. */
export function dateOf({ publishedAt }: ClusterArticle): number | null {
  return publishedAt !== null && Number.isFinite(publishedAt) ? publishedAt : null;
}

/** The article's language and bags of words, read once for `assign` and the `add` that follows. */
export function readingOf(window: ClusterWindow, article: ClusterArticle): Reading {
  if (window.lastRead?.article === article) return window.lastRead;
  const language = languageOf(article);
  window.lastRead = { article, language, terms: articleTerms({ ...article, language }) };
  return window.lastRead;
}

function shardOf(window: ClusterWindow, language: string | null): Shard {
  const known = window.shards.get(language);
  if (known !== undefined) return known;
  const shard: Shard = { vocabulary: createVocabulary(language), stories: new Map(), index: createIndex() };
  window.shards.set(language, shard);
  return shard;
}

/** Removes an article, as if it had never been added. Does nothing for an unknown id. */
export function remove(window: ClusterWindow, id: string): void {
  const held = window.members.get(id);
  if (held === undefined) return;
  const { member, shard } = held;
  window.members.delete(id);
  window.byAge.splice(place(window.byAge, member, byHold), 1);
  leaveStory(shard, member);
  if (member.story.members.length === 0) forget(window.apart, member.story.id);
  indexOut(shard.index, member);
  countOut(shard.vocabulary, member.whole);
  if (shard.vocabulary.articles === 0) window.shards.delete(shard.vocabulary.language);
}

/**
 * Removes an article that is to be clustered again, as in a replay. Also forgets what its story was split from, because
 * the story is judged anew.
 */
export function withdraw(window: ClusterWindow, id: string): void {
  const held = window.members.get(id);
  if (held === undefined) return;
  forget(window.apart, held.member.story.id);
  remove(window, id);
}

/** Moves an article of the window to another story, which need not exist yet. Does nothing for an unknown id. */
export function move(window: ClusterWindow, id: string, storyId: string): void {
  const held = window.members.get(id);
  if (held === undefined || held.member.story.id === storyId) return;
  const { member, shard } = held;
  leaveStory(shard, member);
  member.story = shard.stories.get(storyId) ?? { id: storyId, members: [] };
  shard.stories.set(storyId, member.story);
  insert(member.story.members, member, byTime);
}

function leaveStory(shard: Shard, member: Member): void {
  member.story.members.splice(place(member.story.members, member, byTime), 1);
  if (member.story.members.length === 0) shard.stories.delete(member.story.id);
}
