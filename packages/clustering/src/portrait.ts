import type { ArticleTerms, Terms } from './article-terms.ts';
import { type Sum, sumOf, unit, unitOfTerms } from './bag.ts';
import type { Member } from './shard.ts';
import type { TermVector, Vocabulary } from './vocabulary.ts';
import { isNumber } from './word-prior.ts';

/**
 * What is compared of a story, or of an article, which is a story of one: its bags as unit vectors by the present
 * rarity of words, their sums, and its time.
 */
export type Portrait = {
  size: number;
  /** The bags of the compared articles. Articles without names have no bag of names. */
  wholes: readonly TermVector[];
  titles: readonly TermVector[];
  whole: Sum;
  title: Sum;
  names: Sum;
  /** The names and the numbers of the titles, with their weights there. */
  titleNames: TermVector;
  titleNumbers: TermVector;
  /** The mean cosine between two of its articles, all words, drawn to what is usual for a story of few. */
  cohesion: number;
  /** The first and the last date, and the mean; null without any. */
  span: { from: number; to: number; middle: number } | null;
  /** Distinct words of an article, on average. */
  words: number;
};

/** A story is compared by its newest articles: its present content, at a limited cost. */
const COMPARED_MEMBERS = 40;

/** What two articles of one story usually have in common: the cohesion of a story of one article. */
const LONE_COHESION = 0.2;

/** The portrait of articles of the window, which are in order of time. */
export function portraitOf(vocabulary: Vocabulary, members: readonly Member[]): Portrait {
  const compared = members.slice(-COMPARED_MEMBERS);
  const wholes = compared.map(({ whole }) => unit(vocabulary, whole));
  const titles = compared.map(({ title }) => unit(vocabulary, title));
  const named = compared.filter(({ names }) => names.ids.length > 0);
  const whole = sumOf(vocabulary, wholes);
  const title = sumOf(vocabulary, titles);
  const names = sumOf(
    vocabulary,
    named.map((member) => unit(vocabulary, member.names)),
  );
  const { scratch, numeric } = vocabulary;
  for (const id of names.ids) scratch[id] = 1;
  const titleNames = partOf(title, (at) => scratch[title.ids[at] ?? 0] === 1);
  for (const id of names.ids) scratch[id] = 0;
  return {
    size: members.length,
    wholes,
    titles,
    whole,
    title,
    names,
    titleNames,
    titleNumbers: partOf(title, (at) => numeric[title.ids[at] ?? 0] === true),
    cohesion: cohesion(whole.length ** 2, wholes.length),
    span: spanOf(members.flatMap(({ publishedAt }) => publishedAt ?? [])),
    words: total(wholes.map(({ ids }) => ids.length)) / Math.max(1, wholes.length),
  };
}

/** The portrait of an article that is not in the window. */
export function portraitOfArticle(vocabulary: Vocabulary, terms: ArticleTerms, publishedAt: number | null): Portrait {
  const sum = (bag: Terms): Sum => sumOf(vocabulary, bag.size > 0 ? [unitOfTerms(vocabulary, bag)] : []);
  const [whole, title] = [sum(terms.whole), sum(terms.title)];
  const titleWords = [...terms.title.keys()];
  return {
    size: 1,
    wholes: [whole],
    titles: [title],
    whole,
    title,
    names: sum(terms.names),
    titleNames: partOf(title, (at) => terms.names.has(titleWords[at] ?? '')),
    titleNumbers: partOf(title, (at) => isNumber(titleWords[at] ?? '')),
    cohesion: cohesion(1, 1),
    span: spanOf(publishedAt === null ? [] : [publishedAt]),
    words: terms.whole.size,
  };
}

/** @param dates in order */
function spanOf(dates: readonly number[]): Portrait['span'] {
  const [from, to] = [dates[0], dates.at(-1)];
  return from === undefined || to === undefined ? null : { from, to, middle: total(dates) / dates.length };
}

/** The terms of a vector at the places for which `isPart` is true. */
function partOf({ ids, weights }: TermVector, isPart: (at: number) => boolean): TermVector {
  const places: number[] = [];
  for (let at = 0; at < ids.length; at += 1) if (isPart(at)) places.push(at);
  return {
    ids: Int32Array.from(places, (at) => ids[at] ?? 0),
    weights: Float64Array.from(places, (at) => weights[at] ?? 0),
  };
}

/**
 * The squared length of a sum of n unit vectors is n plus twice the cosines of all pairs, which gives their mean
 * without forming the pairs. For a story of few articles the result is drawn towards the usual cohesion of stories.
 */
function cohesion(squares: number, n: number): number {
  const pairs = n > 1 ? (squares - n) / n : 0; // the mean cosine of a pair, times (n - 1)
  return (LONE_COHESION + Math.max(0, pairs)) / n;
}

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
