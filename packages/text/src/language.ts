import { eld } from 'eld/extrasmall';
import { letterCount } from './letter-count.ts';
import { isConfirmed, languageBeyond, lookalikeOf } from './second-opinion.ts';

/** Below this many letters a guess is a coin toss: names and loan words decide. About five words. */
const FEWEST_LETTERS = 24;

/** The runner-up must stand this far behind on eld's 0..1 scale; nearer pairs (es and pt in a line) need another witness. */
const CLEAR_MARGIN = 0.01;

/** eld reads 1,000 characters and no more; what is handed over is cut here so that the letter count agrees with it. */
const READ = 1_000;

/**
 * The language of a text (ISO 639-1), or null when the text is too short or two languages fit it. eld answers, which
 * knows 60 languages; a text that it cannot place, or that may be in a neighbour of the language that it names, is
 * looked at by a second detector.
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

/** Says whether a text in `language` would be recognised, if it is long enough. */
export const isRecognised = (language: string): boolean => KNOWN.has(language);

/** The languages that eld knows (its documentation lists them). */
const KNOWN = new Set(
  `am ar az be bg bn ca cs da de el en es et eu fa fi fr gu he hi hr hu hy is it ja ka kn ko ku lo lt lv ml mr ms nl no or
    pa pl pt ro ru sk sl sq sr sv ta te th tl tr uk ur vi yo zh`.split(/\s+/),
);
