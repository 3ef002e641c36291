import { words } from '@newsloom/text';
import { type Candidate, FEWEST_OUTLETS } from './candidates.ts';
import { preferenceFor, understoodAfter } from './preference.ts';
import { quotedShare } from './quotation.ts';
import type { Sentence } from './sentence.ts';
import { type SentenceIndex, tellSame } from './sentence-index.ts';
import { likenessTo, type Terms } from './weighting.ts';

// One sentence that is read at a glance, under the headline.
const MOST_WORDS = 30;

// A sentence that is at least this similar to a point reads like the point itself.
const REWORDING = 0.8;

// From this similarity on, a dek repeats a good part of a point.
const ALIKE = 0.4;

// The share of its worth that a dek loses if it tells the same as a point. With less similarity it loses less.
const TOLD_PENALTY = 0.3;

// Three points stay points. A further one may be the dek instead.
const FEWEST_POINTS = 3;

// A dek that shares nothing with what the story is about would introduce something else.
const FEWEST_SHARED = 2;

// A dek is news in the words of the outlet: at most this share of it is quoted.
const MOST_QUOTED = 0.5;

const isQuotation = (text: string): boolean => quotedShare(text) > MOST_QUOTED;

// By both `words` and spaces, because they count elisions, dashes and unspaced scripts differently.
const isShort = ({ text }: Sentence): boolean =>
  text.split(/\s+/).length <= MOST_WORDS && words(text).length <= MOST_WORDS;

/**
 * Chooses the dek: the most valuable sentence that is no point and no quotation, has at most thirty words, and does not
 * repeat the headline, but has to do with it or with the first fact. A sentence is worth less if the points tell the
 * same. If there is none, the last fitting point becomes the dek and is no longer a point; three points must be left,
 * of three outlets if there were three.
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
    sentence.terms.filter((term) => centre.has(term)).length >= FEWEST_SHARED;
  const likenesses = points.map(({ terms }) => likenessTo(terms, index.weighting));
  const others = candidates
    .filter(({ sentence }) => !points.includes(sentence) && fits(sentence))
    .map(({ sentence, value, isCentral }) => {
      const told = Math.max(0, ...likenesses.map((likeness) => likeness(sentence.terms).similarity));
      return { sentence, isCentral, told, worth: value * (1 - TOLD_PENALTY * told) };
    })
    .filter(({ told }) => told < REWORDING)
    .sort((a, b) => b.worth - a.worth);
  // A reader of the dek knows only the headline.
  const isUnderstood = understoodAfter([], headline);
  const isGood = preferenceFor(points, headline, index);
  const best = (
    others.find((one) => one.isCentral && one.told < ALIKE && isUnderstood(one.sentence) && isGood(one.sentence)) ??
    others.find(({ sentence, told }) => told < ALIKE && isUnderstood(sentence))
  )?.sentence;
  if (best !== undefined) return best;
  const byOutlet = Map.groupBy(points, ({ outlet }) => outlet);
  // Without the point, enough outlets still tell the story.
  const isSpare = ({ outlet }: Sentence): boolean =>
    byOutlet.size > FEWEST_OUTLETS || (byOutlet.get(outlet)?.length ?? 0) > 1;
  // The third point may go if a later one fits but is the only one of its outlet.
  const further = points.slice(FEWEST_POINTS).some(fits) ? points.slice(FEWEST_POINTS - 1) : [];
  return further.findLast((point) => fits(point) && isSpare(point) && isUnderstood(point)) ?? null;
}
