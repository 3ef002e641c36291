import { firstMeta, type MetaTags } from './meta-tags.ts';

/** Codes in pages, and the codes that ISO 639-1 or language detection uses instead. */
const SYNONYMS: Record<string, string> = { nb: 'no', nn: 'no', iw: 'he', in: 'id', ji: 'yi', fil: 'tl' };

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
