import { cutText } from '@newsloom/text';
import { type Found, firstFound } from './found-value.ts';
import type { LinkedArticle } from './json-ld.ts';
import { foundMeta, type MetaTags } from './meta-tags.ts';
import { plainLine } from './plain-line.ts';

/** Where a page states a line: a meta tag or a property of its JSON-LD, by name; and its limit in characters. */
type Statement = { sources: readonly (readonly ['meta' | 'json-ld', string])[]; longest: number };

/**
 * The fields of an article that are one line of text, taken from the page as it states them. The best source is first.
 * An article has each under the same name (`siteName` in the column `site_name`).
 */
export const STATED_LINES = {
  siteName: {
    sources: [
      ['meta', 'og:site_name'],
      ['json-ld', 'publisher'],
      ['meta', 'application-name'],
    ],
    longest: 500, // A name and a long slogan.
  },
  /** The section of the outlet (`Politics`), as the page writes it. */
  section: {
    sources: [
      ['meta', 'article:section'],
      ['json-ld', 'articleSection'],
    ],
    longest: 100, // Longer than any name of a section.
  },
} as const satisfies Record<string, Statement>;

export type StatedLines = Record<keyof typeof STATED_LINES, string | null>;

/** The names of the stated lines. */
export const statedLineNames = Object.keys(STATED_LINES) as (keyof StatedLines)[];

/** What the page says for each stated line, with its source; null if it does not. */
export function statedLines(
  meta: MetaTags,
  linked: LinkedArticle | null,
): Record<keyof StatedLines, Found<string> | null> {
  const found = statedLineNames.map((name) => [name, statedLine(STATED_LINES[name], meta, linked)]);
  return Object.fromEntries(found);
}

function statedLine({ sources, longest }: Statement, meta: MetaTags, linked: LinkedArticle | null) {
  const stated = sources.flatMap(([place, name]) =>
    place === 'meta' ? foundMeta(meta, name) : foundProperty(linked, name),
  );
  return firstFound(stated, (value) => {
    const line = plainLine(value);
    return line === null ? null : cutText(line, longest);
  });
}

/** The property of the JSON-LD as a list, empty if it is not stated. */
function foundProperty(linked: LinkedArticle | null, name: string): Found<string>[] {
  const value = linked?.lineOf(name) ?? null;
  return value === null ? [] : [{ value, source: `json-ld ${name}` }];
}
