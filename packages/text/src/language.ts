import { eld } from 'eld/extrasmall';

/** Below this many letters a guess is a coin toss: names and loan words decide. About five words. */
const FEWEST_LETTERS = 24;

/** The runner-up must stand this far behind on eld's 0..1 scale; nearer pairs (ru and bg, es and pt in a line) are unsure. */
const CLEAR_MARGIN = 0.01;

/** eld reads 1,000 characters and no more; what is handed over is cut here so that the letter count agrees with it. */
const READ = 1_000;

const LETTERS = /\p{L}/gu;

/**
 * The language of a text and how sure that is, or null when the text is too short or two languages fit it.
 * @returns ISO 639-1 code, and eld's score from 0 to 1 (0.75 is usual for running text; it compares within a language)
 */
export function detectLanguage(text: string): { language: string; confidence: number } | null {
  const beginning = text.slice(0, READ);
  if ((beginning.match(LETTERS)?.length ?? 0) < FEWEST_LETTERS) return null;
  const result = eld.detect(beginning);
  if (!result.isReliable()) return null;
  const [best = 0, next = 0] = Object.values(result.getScores()).sort((a, b) => b - a);
  return best - next < CLEAR_MARGIN ? null : { language: result.language, confidence: best };
}
