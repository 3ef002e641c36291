import { detectLanguage, isRecognised } from './language.ts';
import { letterCount } from './letter-count.ts';

/** Groups of similar languages. Among these the declared language is more reliable than the detection. */
const NEAR = [
  'no da sv',
  'hr sr bs sl mk',
  'cs sk',
  'id ms jv su',
  'pt gl es ca',
  'ru uk be bg mk',
  'nl af',
  'hi mr ne',
  'fa ar ur ps',
  'zu xh',
  'am ti',
].map((group) => group.split(' '));

/** With this many letters, some 40 words, a clear result is nearly always right, and a known language is recognised. */
const LONG_TEXT = 200;

/**
 * The language of an article: the declared one, unless a long text is clearly in another (some templates always declare
 * `en`) or clearly not in the declared one. ISO 639-1, or null if unknown.
 */
export function articleLanguage(text: string, declared: string | null): string | null {
  const detected = detectLanguage(text);
  const isLong = letterCount(text) >= LONG_TEXT;
  if (declared === null || declared === detected) return detected;
  if (detected === null) return isLong && isRecognised(declared) && !isNearAny(declared) ? null : declared;
  return !isLong || areNear(declared, detected) ? declared : detected;
}

const isNearAny = (language: string): boolean => NEAR.some((group) => group.includes(language));

const areNear = (a: string, b: string): boolean => NEAR.some((group) => group.includes(a) && group.includes(b));
