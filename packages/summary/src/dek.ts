import { words } from '@newsloom/text';
import type { Candidate } from './key-points.ts';
import type { Sentence } from './sentence.ts';
import { type SentenceIndex, tellSame } from './sentence-index.ts';
import { likenessTo, type Terms } from './weighting.ts';

// One sentence that is read at a glance, under the headline.
const mostWords = 30;

// With fewer facts than this the points would be bare without the one that becomes the dek.
const fewestFacts = 3;

// By the count of `words` and by that of spaces: they differ over elisions, dashes and scripts without spaces.
const isShort = ({ text }: Sentence): boolean =>
  text.split(/\s+/).length <= mostWords && words(text).length <= mostWords;

/** The facts of a story as they are shown: one under the headline, the others as points. */
export type Layout = { dek: Sentence | null; points: Sentence[] };

/**
 * Takes the dek, a sentence of at most thirty words that does not repeat the headline, from the best sentences.
 *
 * - Where there are more facts than points, it is the best of them that fits.
 * - Where the points are just filled, it is the best sentence left that repeats none of them.
 * - Where they are not filled anyway, failing such a sentence the last fact that fits serves as the dek.
 *
 * @param candidates all sentences that stand alone, scored
 * @param facts the chosen ones, best first, one more than `count` where there are so many
 */
export function layOut(
  candidates: readonly Candidate[],
  facts: readonly Sentence[],
  count: number,
  headlineTerms: Terms,
  index: SentenceIndex,
): Layout {
  const repeats = (terms: Terms): ((sentence: Sentence) => boolean) => {
    const likeness = likenessTo(terms, index.weighting);
    return (sentence) => tellSame(likeness(sentence.terms));
  };
  const repeatsHeadline = repeats(headlineTerms);
  const fits = (sentence: Sentence): boolean => isShort(sentence) && !repeatsHeadline(sentence);
  const ranked = candidates.toSorted((a, b) => b.score - a.score).map(({ sentence }) => sentence);
  const without = (dek: Sentence | undefined): Layout => ({
    dek: dek ?? null,
    points: facts.filter((fact) => fact !== dek).slice(0, count),
  });
  const best = facts.length > count ? ranked.find((sentence) => facts.includes(sentence) && fits(sentence)) : undefined;
  if (best !== undefined) return without(best);
  const repeatsFact = facts.map(({ terms }) => repeats(terms));
  const spare = ranked.find((sentence) => !repeatsFact.some((repeated) => repeated(sentence)) && fits(sentence));
  if (spare !== undefined || facts.length >= count || facts.length < fewestFacts) return without(spare);
  return without(facts.findLast(fits));
}
