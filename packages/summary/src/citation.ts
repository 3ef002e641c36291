import { calendarOf, words } from '@newsloom/text';
import type { Sentence } from './sentence.ts';
import { type SentenceIndex, sameFact } from './sentence-index.ts';
import { wordingOf } from './wording.ts';

/** A passage of a stored article: `text.slice(start, end) === quote`, in UTF-16 units. */
export type Citation = { articleId: string; quote: string; start: number; end: number };

// Enough to show that a point is widely reported.
const MOST_CITATIONS = 4;

const FIGURES = /\p{Nd}+(?:[.,]\p{Nd}+)*/gu;

/**
 * The passages that support a sentence: itself, then the most similar sentence of each other voice that reports the
 * same. A similar sentence is no support if it lacks one of the figures, names other weekdays, or differs in negation.
 */
export function citationsOf(sentence: Sentence, index: SentenceIndex, language: string | null): Sentence[] {
  const same = sameFact(sentence, index);
  if (same.length === 0) return [sentence];
  const claim = claimOf(sentence, language);
  const supporting = same
    .filter((other) => agrees(claim, claimOf(other.sentence, language)))
    .sort((a, b) => b.similarity - a.similarity);
  const byVoice = new Map([[sentence.voice, sentence]]);
  for (const other of supporting)
    if (!byVoice.has(other.sentence.voice)) byVoice.set(other.sentence.voice, other.sentence);
  return [...byVoice.values()].slice(0, MOST_CITATIONS);
}

/** The passage of a sentence. */
export function citationOf({ articleId, text, start, end }: Sentence): Citation {
  return { articleId, quote: text, start, end };
}

/** The parts of a sentence that a supporting sentence must not contradict. */
type Claim = { figures: ReadonlySet<string>; weekdays: ReadonlySet<string>; isNegated: boolean };

function claimOf({ text }: Sentence, language: string | null): Claim {
  const { negations } = wordingOf(language);
  const all = words(text);
  return {
    figures: new Set(text.match(FIGURES)),
    weekdays: calendarOf(language).weekdays.intersection(new Set(all)),
    isNegated: all.some((word) => negations.has(word)),
  };
}

const agrees = (point: Claim, other: Claim): boolean =>
  point.figures.isSubsetOf(other.figures) &&
  point.isNegated === other.isNegated &&
  !differ(point.weekdays, other.weekdays);

const differ = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size > 0 && b.size > 0 && a.isDisjointFrom(b);
