import { describe, expect, test } from 'vitest';
import { readLinkedArticle } from './json-ld.ts';
import { STATED_LINES, statedLineNames, statedLines } from './stated-lines.ts';

const linesOf = (meta: Record<string, string>, article: object = {}) =>
  statedLines(
    new Map(Object.entries(meta).map(([name, value]) => [name, [value]])),
    readLinkedArticle([JSON.stringify({ '@type': 'Article', ...article })]),
  );

describe('statedLines', () => {
  test.each([
    [
      'the first source',
      { 'og:site_name': 'A', 'application-name': 'B' },
      { publisher: 'C' },
      'A',
      'meta og:site_name',
    ],
    ['the second', { 'application-name': 'B' }, { publisher: { name: 'C' } }, 'C', 'json-ld publisher'],
    ['the third', { 'application-name': 'B' }, {}, 'B', 'meta application-name'],
    [
      'the next if one has only markup',
      { 'og:site_name': '<b></b>', 'application-name': 'B' },
      {},
      'B',
      'meta application-name',
    ],
    ['a text without markup', { 'og:site_name': ' A  &amp; <b>B</b>' }, {}, 'A & B', 'meta og:site_name'],
  ])('takes %s', (_, meta, article, value, source) => {
    expect(linesOf(meta, article).siteName).toEqual({ value, source });
  });

  test('is null for what the page does not state, or if it has no JSON-LD', () => {
    const none = Object.fromEntries(statedLineNames.map((name) => [name, null]));
    expect(linesOf({})).toEqual(none);
    expect(statedLines(new Map(), null)).toEqual(none);
  });

  test.each(statedLineNames)('cuts %s, also from its last source', (name) => {
    const { sources, longest } = STATED_LINES[name];
    for (const [place, property] of sources) {
      const long = { [property]: 'x'.repeat(longest + 1) };
      expect(linesOf(place === 'meta' ? long : {}, place === 'meta' ? {} : long)[name]?.value).toBe(
        'x'.repeat(longest),
      );
    }
  });
});
