import type { ArticleTerms } from './article-terms.ts';
import { type Sum, sumOf, unit, unitOfTerms } from './bag.ts';
import type { Member } from './shard.ts';
import type { TermVector, Vocabulary } from './vocabulary.ts';

/**
 * The data of a story for comparisons: its bags as unit vectors by the present rarity of words, their sums, and its
 * time. A single article counts as a story of one.
 */
export type Portrait = {
  size: number;
  /** The bags of the compared articles. Articles without names have no bag of names. */
  wholes: readonly TermVector[];
  titles: readonly TermVector[];
  whole: Sum;
  title: Sum;
  names: Sum;
  /** The mean cosine of all words between two of its articles. For few articles it is drawn towards the usual value. */
  cohesion: number;
  /** The first and the last date, and the mean; null without any. */
  span: { from: number; to: number; middle: number } | null;
  /** Distinct words of an article, on average. */
  words: number;
};

/** A story is compared by its newest articles: they have its present content, and the cost is limited. */
const COMPARED_MEMBERS = 40;

/** The usual cosine of two articles of one story: the cohesion of a story of one article. */
const LONE_COHESION = 0.2;

/** The portrait of articles of the window. They must be in order of time. */
export function portraitOf(vocabulary: Vocabulary, members: readonly Member[]): Portrait {
  const compared = members.slice(-COMPARED_MEMBERS);
  const dates = members.flatMap(({ publishedAt }) => publishedAt ?? []);
  return portrait(
    vocabulary,
    members.length,
    compared.map(({ whole }) => unit(vocabulary, whole)),
    compared.map(({ title }) => unit(vocabulary, title)),
    compared.filter(({ names }) => names.ids.length > 0).map(({ names }) => unit(vocabulary, names)),
    dates,
  );
}

/** The portrait of an article that is not in the window. */
export function portraitOfArticle(vocabulary: Vocabulary, terms: ArticleTerms, publishedAt: number | null): Portrait {
  return portrait(
    vocabulary,
    1,
    [unitOfTerms(vocabulary, terms.whole)],
    [unitOfTerms(vocabulary, terms.title)],
    terms.names.size > 0 ? [unitOfTerms(vocabulary, terms.names)] : [],
    publishedAt === null ? [] : [publishedAt],
    terms.whole.size,
  );
}

function portrait(
  vocabulary: Vocabulary,
  size: number,
  wholes: TermVector[],
  titles: TermVector[],
  names: TermVector[],
  dates: number[],
  words: number = total(wholes.map(({ ids }) => ids.length)) / Math.max(1, wholes.length),
): Portrait {
  const whole = sumOf(vocabulary, wholes);
  const first = dates[0];
  const last = dates.at(-1);
  return {
    size,
    wholes,
    titles,
    whole,
    title: sumOf(vocabulary, titles),
    names: sumOf(vocabulary, names),
    cohesion: cohesion(whole.length ** 2, wholes.length),
    span:
      first === undefined || last === undefined ? null : { from: first, to: last, middle: total(dates) / dates.length },
    words,
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
