import { readdirSync, readFileSync } from 'node:fs';
import { collapseSpace } from '@newsloom/text';
import { describe, expect, test } from 'vitest';
import { extractPage } from './extract-page.ts';
import { decodePage } from './page-encoding.ts';

/**
 * The right results for a page of `testing/golden`. Each page has one feature that is easily misread; its name says
 * which. `mustContain` and `mustNotContain` are pieces of text, compared without white space.
 */
type Golden = {
  url: string;
  mustContain: string[];
  mustNotContain: string[];
  title?: string;
  byline?: string;
  /** Names that the byline has, or has not. */
  bylineHas?: string[];
  bylineNot?: string[];
  publishedAt?: string;
  publishedAtDay?: string;
  language?: string;
  image?: string;
  canonicalUrl?: string;
  /** The page has no article. */
  emptyText?: boolean;
};

const folder = new URL('./testing/golden/', import.meta.url);
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => file.slice(0, -'.json'.length));

const STATED = ['title', 'byline', 'publishedAt', 'language', 'image', 'canonicalUrl'] as const;

test('there are golden pages, each with what is right', () => {
  expect(names.length).toBeGreaterThan(30);
  expect(readdirSync(folder).filter((file) => !file.startsWith('charset-'))).toHaveLength(
    2 * names.filter((name) => !name.startsWith('charset-')).length,
  );
});

// Left out where code is changed in one place at a time: whole pages cover nearly every line, take seconds for each
// change, and must not stand in for the tests beside a file. That copy also has all pages as UTF-8.
describe.skipIf(process.env.NEWSLOOM_MUTANTS_OF).each(['light', 'jsdom'] as const)('with %s', (engine) => {
  test.each(names)('the golden page %s is read rightly', (name) => {
    const golden: Golden = JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'));
    const html = decodePage(readFileSync(new URL(`${name}.html`, folder)), null);
    const extraction = extractPage(html, { url: golden.url, engine });
    const text = collapseSpace(extraction.text);
    const isThere = (piece: string): boolean => text.includes(collapseSpace(piece));
    expect(golden.mustContain.filter((piece) => !isThere(piece))).toEqual([]);
    expect(golden.mustNotContain.filter(isThere)).toEqual([]);
    for (const field of STATED) if (field in golden) expect(extraction[field]).toBe(golden[field]);
    for (const part of golden.bylineHas ?? []) expect(extraction.byline).toContain(part);
    for (const part of golden.bylineNot ?? []) expect(extraction.byline ?? '').not.toContain(part);
    if (golden.publishedAtDay !== undefined) expect(extraction.publishedAt?.slice(0, 10)).toBe(golden.publishedAtDay);
    if (golden.emptyText === true) expect(extraction.text).toBe('');
  });
});
