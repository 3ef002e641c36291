import { words } from '@newsloom/text';
import { type Candidate, fewestOutlets } from './candidates.ts';
import { preferenceFor, understoodAfter } from './preference.ts';
import { quotedShare } from './quotation.ts';
import type { Sentence } from './sentence.ts';
import { type SentenceIndex, tellSame } from './sentence-index.ts';
import { likenessTo, type Terms } from './weighting.ts';

// One sentence that is read at a glance, under the headline.
const mostWords = 30;

// Another wording of a point is a dek only if it does not read like the point itself.
const rewording = 0.8;

// From here on a dek tells a good part of a point once more.
const alike = 0.4;

// How much a dek loses that tells the same as a point in other words.
const toldPenalty = 0.3;

// Three points stay points. A further one may be the dek instead.
const fewestPoints = 3;

// A dek that shares nothing with what the story is about would introduce something else.
const fewestShared = 2;

// A dek is news in the words of the outlet: at most this share of it is quoted.
const mostQuoted = 0.5;

const isQuotation = (text: string): boolean => quotedShare(text) > mostQuoted;

// By both `words` and spaces, because they count elisions, dashes and unspaced scripts differently.
const isShort = ({ text }: Sentence): boolean =>
  text.split(/\s+/).length <= mostWords && words(text).length <= mostWords;

/**
 * Chooses the dek: a sentence of at most thirty words that does not repeat the headline, but has to do with it or with
 * the first fact, and is no quotation: the most valuable that is no point. What the points tell counts
 * less. If there is none, it is the last point that fits, which is no point then; three are left, of three outlets
 * if there were three.
 *
 * @param candidates all sentences that may be shown
 * @param points the sentences of the key points, the first fact first
 */
export function dekOf(
  candidates: readonly Candidate[],
  points: readonly Sentence[],
  headline: Terms,
  index: SentenceIndex,
): Sentence | null {
  const centre = new Set([...headline, ...(points[0]?.terms ?? [])]);
  const headlineLikeness = likenessTo(headline, index.weighting);
  const fits = (sentence: Sentence): boolean =>
    isShort(sentence) &&
    !isQuotation(sentence.text) &&
    !tellSame(headlineLikeness(sentence.terms)) &&
    sentence.terms.filter((term) => centre.has(term)).length >= fewestShared;
  const likenesses = points.map(({ terms }) => likenessTo(terms, index.weighting));
  const others = candidates
    .filter(({ sentence }) => !points.includes(sentence) && fits(sentence))
    .map(({ sentence, value, isCentral }) => {
      const told = Math.max(0, ...likenesses.map((likeness) => likeness(sentence.terms).similarity));
      return { sentence, isCentral, told, worth: value * (1 - toldPenalty * told) };
    })
    .filter(({ told }) => told < rewording)
    .sort((a, b) => b.worth - a.worth);
  // A reader of the dek knows only the headline.
  const isUnderstood = understoodAfter([], headline);
  const isGood = preferenceFor(points, headline, index);
  const best = (
    others.find((one) => one.isCentral && one.told < alike && isUnderstood(one.sentence) && isGood(one.sentence)) ??
    others.find(({ sentence, told }) => told < alike && isUnderstood(sentence))
  )?.sentence;
  if (best !== undefined) return best;
  const byOutlet = Map.groupBy(points, ({ outlet }) => outlet);
  // Enough outlets tell the story also without the point.
  const isSpare = ({ outlet }: Sentence): boolean =>
    byOutlet.size > fewestOutlets || (byOutlet.get(outlet)?.length ?? 0) > 1;
  // The third goes if a later one fits but is all that its outlet tells.
  const further = points.slice(fewestPoints).some(fits) ? points.slice(fewestPoints - 1) : [];
  return further.findLast((point) => fits(point) && isSpare(point) && isUnderstood(point)) ?? null;
}
