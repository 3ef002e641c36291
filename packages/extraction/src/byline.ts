import type { LinkedArticle } from './json-ld.ts';
import { firstMeta, type MetaTags } from './meta-tags.ts';
import { plainLine } from './plain-line.ts';

const META_NAMES = [
  'author',
  'article:author',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
  'byl',
];

/** Elements with the author, the most reliable first. */
const ELEMENTS = [
  '[itemprop="author"] [itemprop="name"]',
  '[itemprop="author"]',
  '[rel="author"]',
  '[class*="byline" i] a',
  '[class*="author-name" i]',
  '[class*="byline" i]',
];

/** In characters; more than five names have. A longer text is a paragraph about the author. */
const LONGEST = 120;

/** A page with more authors is a list of authors. */
const MOST_AUTHORS = 8;

const LEADING_WORD = /^(?:(?:written |posted |reported )?by|von|par|por|di|door|av|af|autore?|author)[:\s]\s*/i;

const TRAILING_DATE = /\s+(?:published|updated|posted)\b.*$/i;

/** The names of the authors, separated by commas: from JSON-LD, the meta tags, or the elements that carry them. */
export function byline(document: Document, meta: MetaTags, linked: LinkedArticle | null): string | null {
  const sources: (() => (string | null)[])[] = [
    () => linked?.authors ?? [],
    ...META_NAMES.map((name) => () => [firstMeta(meta, name)]),
    ...ELEMENTS.map(
      (selector) => () => Array.from(document.querySelectorAll(selector), ({ textContent }) => textContent),
    ),
  ];
  for (const names of sources) {
    const people = [...new Set(names().flatMap((name) => personName(name) ?? []))];
    if (people.length > 0 && people.length <= MOST_AUTHORS) return people.join(', ');
  }
  return null;
}

function personName(value: string | null): string | null {
  const name = plainLine(value)?.replace(LEADING_WORD, '').replace(TRAILING_DATE, '') ?? '';
  const isAddress = /^(?:https?:|www\.|@|\S+@)/.test(name);
  return name === '' || name.length > LONGEST || isAddress || !/\p{L}/u.test(name) ? null : name;
}
