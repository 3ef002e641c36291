import { firstMeta, type MetaTags } from './meta-tags.ts';
import type { PageDocument } from './page-tree.ts';

/** Codes used in pages, with the code that ISO 639-1 or language detection uses instead. */
const SYNONYMS: Record<string, string> = { nb: 'no', nn: 'no', iw: 'he', in: 'id', ji: 'yi', fil: 'tl' };

/** The language that a page declares: ISO 639-1, or null. */
export function declaredLanguage(document: PageDocument, meta: MetaTags): string | null {
  const declared = [
    document.documentElement.getAttribute('lang'),
    firstMeta(meta, 'og:locale', 'language', 'dc.language', 'inlanguage'),
    document.body.getAttribute('lang'),
  ];
  for (const tag of declared) {
    const code = /^([a-z]{2,3})(?:[-_]|$)/.exec(tag?.trim().toLowerCase() ?? '')?.[1];
    if (code !== undefined) return SYNONYMS[code] ?? code;
  }
  return null;
}

/** Countries whose numeric dates begin with the month. */
const MONTH_FIRST = /[-_](?:us|ph|pr|bz|fm|gu|mh|pw|vi)\b/i;

/** Ends of host names in English-speaking countries that write the day first. */
const DAY_FIRST_HOST = /\.(?:uk|ie|au|nz|in|za|ng|ke|gh|pk|lk|bd|my|sg|hk|mt|eu|ca|jm|tt)$/;

/**
 * Says whether numeric dates of a page begin with the month (`3/12/2026`), as in American English. English without a
 * country counts as American, unless the host is in another country.
 */
export function isMonthFirst(document: PageDocument, meta: MetaTags, url: string): boolean {
  const tags = [
    document.documentElement.getAttribute('lang'),
    firstMeta(meta, 'og:locale', 'language', 'dc.language', 'inlanguage'),
  ];
  const tag = tags.find((each) => (each ?? '').trim() !== '')?.trim() ?? '';
  if (/^[a-z]+[-_][a-z]{2}\b/i.test(tag)) return MONTH_FIRST.test(tag);
  const isEnglish = /^en\b/i.test(tag);
  return isEnglish && !DAY_FIRST_HOST.test(URL.parse(url)?.hostname ?? '');
}
