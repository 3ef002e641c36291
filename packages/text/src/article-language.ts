import { detectLanguage, isRecognised } from './language.ts';
import { letterCount } from './letter-count.ts';

/** Languages so near to each other that an outlet knows its own better than the detection does. */
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

/** From so many letters on a clear reading is nearly always right, and a known language is recognised. Some 40 words. */
const LONG_TEXT = 200;

/**
 * The language of an article: the declared one, unless a long text is plainly in another (templates keep the `en` of
 * their makers) or plainly not in that one. ISO 639-1, or null when nobody knows.
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
