import { isNewsloomError } from '@newsloom/errors';
import { describe, expect, test } from 'vitest';
import { isBinaryData } from './binary-data.ts';
import type { DomEngine } from './dom.ts';
import { extractPage } from './extract-page.ts';
import type { Extraction } from './extraction.ts';
import { decodePage } from './page-encoding.ts';
import type { AdversarialPage } from './testing/adversarial/page.ts';
import { adversarialPages } from './testing/adversarial-pages.ts';

const url = 'https://www.daily.example/2026/03/01/dam';

/** What is extracted from a page, decoded from bytes if it is given as bytes; null if it is refused as too complex. */
function read({ source, contentType }: AdversarialPage, engine: DomEngine): Extraction | null {
  const made = source();
  const isText = typeof made === 'string' && contentType === undefined;
  const html = isText ? made : decodePage(Buffer.from(made), contentType ?? null);
  expect(isBinaryData(html)).toBe(false);
  try {
    return extractPage(html, { url, engine });
  } catch (error) {
    if (isNewsloomError(error) && error.code === 'page-too-complex') return null;
    throw error;
  }
}

test('there are many adversarial pages, each of its own kind', () => {
  expect(new Set(adversarialPages.map(({ name }) => name)).size).toBe(adversarialPages.length);
  expect(adversarialPages.length).toBeGreaterThan(80);
});

// Left out where code is changed in one place at a time: large pages take half a minute for each change.
describe.skipIf(process.env.NEWSLOOM_MUTANTS_OF).each(['light', 'jsdom'] as const)('with %s', (engine) => {
  test.each(adversarialPages)('$name', (page) => {
    const extraction = read(page, engine);
    if (page.isRefused || (page.mayBeRefused && extraction === null)) {
      expect(extraction).toBeNull();
      return;
    }
    const { text = '', title = null, canonicalUrl = null } = extraction ?? {};
    expect((page.has ?? []).filter((piece) => !text.includes(piece))).toEqual([]);
    if (page.hasNot) expect(`${title}\n${text}`).not.toMatch(page.hasNot);
    if (page.title !== undefined) expect(title).toBe(page.title);
    if (page.canonicalUrl !== undefined) expect(canonicalUrl).toBe(page.canonicalUrl);
    if (page.isEmpty) expect(text).toBe('');
  });
});
