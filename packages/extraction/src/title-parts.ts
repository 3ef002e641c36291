import { words } from '@newsloom/text';
import type { SiteNames } from './site-names.ts';

/** The separators between the headline and the names of site and section. */
const SEPARATOR = /(\s+(?:[|–—−•·»›«:/~]|-{1,2}|::|\|\|)\s+|\s*[|｜丨]\s*|_(?=[^_]*$)|\s+[-–—](?=\S+$))/;

/** Separators that never occur inside a headline. */
const SURE = /[|｜丨»›]|::/;

/** In words: a longer last part belongs to the headline. */
const LONGEST_SUFFIX = 5;

/** In words, or in characters of scripts without spaces: a shorter rest of a title is not a headline. */
const SHORTEST_HEADLINE = { words: 3, characters: 8 };

/** The parts of a title at its separators. */
export const titleParts = (title: string): string[] => pieces(title).map(({ text }) => text);

type Piece = { text: string; separator: string };

function pieces(title: string): Piece[] {
  const split = title.split(SEPARATOR);
  const found: Piece[] = [];
  for (let at = 0; at < split.length; at += 2) {
    const text = split[at]?.trim() ?? '';
    if (text !== '') found.push({ text, separator: at === 0 ? '' : (split[at - 1] ?? '') });
  }
  return found;
}

/**
 * The headline in a title such as `Headline - Section | Site – a claim`: without the names of site and section at its
 * ends, and without anything after the name of the site.
 */
export function withoutSite(title: string, names: SiteNames): string {
  const parts = pieces(title);
  let from = 0;
  while (from < parts.length - 1 && names.isSite(parts[from]?.text ?? '')) from += 1;
  let to = parts.length;
  const site = parts.findIndex(({ text }, at) => at > from && names.isSite(text));
  if (site > 0 && isHeadline(joined(parts.slice(from, site)))) to = site;
  while (to - from > 1 && isSuffix(parts[to - 1], names) && joined(parts.slice(from, to - 1)) !== '') to -= 1;
  const last = parts[to - 1];
  const rest = joined(parts.slice(from, to - 1));
  const isUnknownSite = last !== undefined && to - from > 1 && SURE.test(last.separator) && isShort(last.text);
  if (isUnknownSite && isHeadline(rest)) to -= 1;
  return from === 0 && to === parts.length ? title : joined(parts.slice(from, to)) || title;
}

const isSuffix = (part: Piece | undefined, names: SiteNames): boolean =>
  part !== undefined && (names.isSite(part.text) || (names.isSection(part.text) && !/:/.test(part.separator)));

const joined = (parts: Piece[]): string =>
  parts.map(({ text, separator }, at) => (at === 0 ? text : `${separator}${text}`)).join('');

const isShort = (text: string): boolean => words(text).length <= LONGEST_SUFFIX;

/** Scripts that put no space between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Says whether a text is long enough for a headline. */
export const isHeadline = (text: string): boolean =>
  UNSPACED.test(text) ? text.length >= SHORTEST_HEADLINE.characters : words(text).length >= SHORTEST_HEADLINE.words;
