import { words } from '@newsloom/text';
import type { Candidate } from './key-points.ts';
import type { Sentence } from './sentence.ts';
import { type SentenceIndex, tellSame } from './sentence-index.ts';
import { likenessTo, type Terms } from './weighting.ts';

// One sentence that is read at a glance, under the headline.
const mostWords = 30;

// With fewer facts than this none is taken from the points for the dek.
const fewestFacts = 3;

// By both `words` and spaces, because they count elisions, dashes and unspaced scripts differently.
const isShort = ({ text }: Sentence): boolean =>
  text.split(/\s+/).length <= mostWords && words(text).length <= mostWords;

/** The layout of facts: one under the headline, the others as points. */
export type Layout = { dek: Sentence | null; points: Sentence[] };

/**
 * Chooses the dek from the best sentences: at most thirty words, without repeating the headline.
 *
 * - If there are more facts than points, it is the best fact that fits.
 * - If there are exactly as many, it is the best other sentence that repeats no fact.
 * - If there are fewer and there is no such sentence, it is the last fact that fits.
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
