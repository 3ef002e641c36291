import { detectLanguage } from '@newsloom/text';
import { firstMeta, type MetaTags } from './meta-tags.ts';

/** Codes that pages use instead of those that ISO 639-1 has, or that language detection gives. */
const SYNONYMS: Record<string, string> = { nb: 'no', nn: 'no', iw: 'he', in: 'id', ji: 'yi', fil: 'tl' };

/** Languages so near to each other that a page knows its own better than the detection does. */
const NEAR = [
  'no da sv',
  'hr sr bs sl',
  'cs sk',
  'id ms',
  'pt gl es ca',
  'ru uk be bg mk',
  'nl af',
  'hi mr ne',
  'fa ar ur',
];

/** From so many characters on a clear reading is nearly always right. */
const LONG_TEXT = 500;

/**
 * The language of an article: the declared one, unless a long text is plainly in another (templates keep the `en` of
 * their makers). ISO 639-1, or null.
 */
export function articleLanguage(declared: string | null, text: string): string | null {
  const detected = detectLanguage(text)?.language ?? null;
  if (declared === null || detected === null) return declared ?? detected;
  const areNear = NEAR.some((group) => group.split(' ').includes(declared) && group.split(' ').includes(detected));
  return text.length < LONG_TEXT || areNear ? declared : detected;
}

/** The language that a page declares: ISO 639-1, or null. */
export function declaredLanguage(document: Document, meta: MetaTags): string | null {
  const declared = [
    document.documentElement.lang,
    firstMeta(meta, 'og:locale', 'language', 'dc.language', 'inlanguage'),
    document.body.lang,
  ];
  for (const tag of declared) {
    const code = /^([a-z]{2,3})(?:[-_]|$)/.exec(tag?.trim().toLowerCase() ?? '')?.[1];
    if (code !== undefined) return SYNONYMS[code] ?? code;
  }
  return null;
}
