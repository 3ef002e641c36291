import type { Found } from './found-value.ts';
import type { LinkedArticle } from './json-ld.ts';
import { allMeta, type MetaTags } from './meta-tags.ts';
import { plainLine } from './plain-line.ts';
import { squeeze } from './site-names.ts';

const META_NAMES = [
  'article:tag',
  'news_keywords',
  'parsely-tags',
  'sailthru.tags',
  'keywords',
  'dc.subject',
  'dcterms.subject',
];

/** The separators of a list. A semicolon can also end a character reference: `R&amp;D`. */
const SEPARATOR = /[,，、؛،]|(?<!&#?\w{1,8});/;

/** Longer lists are for search engines. In characters: longer keywords are sentences. */
const MOST = 30;
/** Many times a usual list of keywords. More would take minutes, because a list with markup is parsed. */
const MOST_READ = 1_000;
const LONGEST = 80;

/** The words under which the outlet files the article, from the first source that has any. */
export function pageKeywords(meta: MetaTags, linked: LinkedArticle | null): Found<string[]> | null {
  const sources: Found<string[]>[] = [
    { value: linked?.keywords ?? [], source: 'json-ld keywords' },
    ...META_NAMES.map((name) => ({ value: allMeta(meta, name), source: `meta ${name}` })),
  ];
  for (const { value, source } of sources) {
    const keywords = distinct(value.flatMap((text) => text.split(SEPARATOR)).slice(0, MOST_READ));
    if (keywords.length > 0) return { value: keywords.slice(0, MOST), source };
  }
  return null;
}

/** Each keyword once, ignoring case. Some systems write them as `type:name`. */
function distinct(values: string[]): string[] {
  const found = new Map<string, string>();
  for (const value of values) {
    const keyword = plainLine(value.trim().replace(/^[a-z]+:(?=\S)/i, ''));
    if (keyword === null || keyword.length > LONGEST) continue;
    const key = squeeze(keyword);
    if (key !== '' && !found.has(key)) found.set(key, keyword);
  }
  return [...found.values()];
}
