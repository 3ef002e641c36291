import { quotedShare } from './quotation.ts';
import type { Sentence } from './sentence.ts';
import type { SentenceIndex } from './sentence-index.ts';
import { type Likeness, likenessTo, type Terms } from './weighting.ts';

// A point has this many terms of the headline or the first point; the scene that a feature opens with has fewer.
const FEWEST_SHARED = 2;

// "It was just after dawn when ...": an article whose first sentence has less of the headline is a feature, and sets a
// scene in its first three.
const LEAD_SHARE = 0.3;
const SCENE_SENTENCES = 3;

// A good point is news in the words of the outlet: no more than this share of it is quoted.
const MOST_QUOTED = 0.6;

// Two sentences with less in common than this tell different things.
const ALIKE_SHARE = 0.34;
const ALIKE_SIMILARITY = 0.21;

/** "281,000", "45.5": the same figure twice is the same fact twice. */
const FIGURE = /\p{Nd}[\p{Nd}.,]+\p{Nd}/gu;
const YEAR = /^(?:19|20)\d\d$/;

export const figuresIn = (text: string): string[] => (text.match(FIGURE) ?? []).filter((one) => !YEAR.test(one));

const isAlike = ({ similarity, overlap }: Likeness): boolean =>
  overlap >= ALIKE_SHARE || similarity >= ALIKE_SIMILARITY;

/**
 * Makes a function that says whether a sentence can be read after a headline and the chosen sentences: it does not read
 * as part of a longer text, and they have all that it takes as known.
 */
export function understoodAfter(chosen: readonly Sentence[], headline: Terms): (sentence: Sentence) => boolean {
  const known = new Set([...headline, ...chosen.flatMap(({ terms }) => terms)]);
  return ({ isLoose, leansOn }) => !isLoose && leansOn.every((term) => known.has(term));
}

/** Makes a function that says whether a sentence belongs to the scene that a feature opens with. */
export function scenesOf(headline: Terms, index: SentenceIndex): (sentence: Sentence) => boolean {
  const inHeadline = new Set(headline);
  const share = ({ terms }: Sentence): number => terms.filter((term) => inHeadline.has(term)).length;
  const features = new Set(
    index.all
      .filter((one) => one.position === 0 && share(one) < LEAD_SHARE * headline.length)
      .map(({ articleId }) => articleId),
  );
  return ({ position, articleId }) => position < SCENE_SENTENCES && features.has(articleId);
}

/**
 * Makes a function that says whether a sentence is a good point beside the chosen ones. It needs no other sentence, is
 * not mostly quoted, has to do with the headline or the first point, sets no scene, and repeats neither a figure nor a
 * good part of another point. A story with few sentences would lose too much by these conditions.
 */
export function preferenceFor(
  chosen: readonly Sentence[],
  headline: Terms,
  index: SentenceIndex,
): (sentence: Sentence) => boolean {
  const isScene = scenesOf(headline, index);
  const centre = new Set([...headline, ...(chosen[0]?.terms ?? [])]);
  const isUnderstood = understoodAfter(chosen, headline);
  const figures = new Set(chosen.flatMap(({ text }) => figuresIn(text)));
  const likenesses = chosen.map(({ terms }) => likenessTo(terms, index.weighting));
  const count = ({ terms }: Sentence, some: ReadonlySet<number>): number =>
    terms.filter((term) => some.has(term)).length;
  return (sentence) =>
    isUnderstood(sentence) &&
    quotedShare(sentence.text) <= MOST_QUOTED &&
    count(sentence, centre) >= FEWEST_SHARED &&
    !isScene(sentence) &&
    !figuresIn(sentence.text).some((one) => figures.has(one)) &&
    !likenesses.some((likeness) => isAlike(likeness(sentence.terms)));
}
