import { eld } from 'eld/extrasmall';
import { letterCount } from './letter-count.ts';
import { isConfirmed, languageBeyond, lookalikeOf } from './second-opinion.ts';

/** With fewer letters, about five words, names and loan words decide, and the result is a guess. */
const FEWEST_LETTERS = 24;

/**
 * The second language must score this much less on eld's scale of 0 to 1. Closer results (es and pt in a line) need the
 * second detector.
 */
const CLEAR_MARGIN = 0.01;

/** eld reads only 1,000 characters. The text is cut here so that the letter count fits. */
const READ = 1_000;

/**
 * The language of a text (ISO 639-1), or null when the text is too short or two languages fit it. Uses eld, which knows
 * 60 languages. A second detector reads texts that eld cannot place, or that may be in a similar language.
 */
export function detectLanguage(text: string): string | null {
  const beginning = text.slice(0, READ);
  if (letterCount(beginning) < FEWEST_LETTERS) return null;
  const result = eld.detect(beginning);
  if (!result.isReliable()) return languageBeyond(beginning);
  const lookalike = lookalikeOf(result.language, beginning);
  if (lookalike !== undefined) return lookalike;
  const [best = 0, next = 0] = Object.values(result.getScores()).sort((a, b) => b - a);
  return best - next >= CLEAR_MARGIN || isConfirmed(result.language, beginning) ? result.language : null;
}

/** Says whether a long enough text in `language` would be recognised. */
export const isRecognised = (language: string): boolean => KNOWN.has(language);

/** The languages that eld knows (its documentation lists them). */
const KNOWN = new Set(
  `am ar az be bg bn ca cs da de el en es et eu fa fi fr gu he hi hr hu hy is it ja ka kn ko ku lo lt lv ml mr ms nl no or
    pa pl pt ro ru sk sl sq sr sv ta te th tl tr uk ur vi yo zh`.split(/\s+/),
);
