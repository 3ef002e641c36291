import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { highlightsOf } from './highlights.ts';

const marked = (q: string, headline: string): string[] =>
  highlightsOf(q, { headline, dek: null, keyPoints: [], titles: [] }).flatMap(({ text, marks }) =>
    marks.map(([start, end]) => text.slice(start, end)),
  );

describe('the words of a search in a text', () => {
  test.each([
    ['brucke', 'Die „Brücken“ sind zu', ['Brücken']],
    ['élection', 'Les elections', ['elections']],
    ['崩落', '高速公路崩落、崩落', ['崩落', '崩落']],
    ['budget -night', 'Budget night', ['Budget']],
    ['"long night"', 'A long night', ['long', 'night']],
    ['art', 'Articles of art', ['art']],
    ['москва', 'В Москве', ['Москве']],
    ['none', 'Harbour', []],
  ])('%s in „%s“', (q, text, expected) => {
    expect(marked(q, text)).toEqual(expected);
  });

  test('titles are shown, two at most', () => {
    const texts = { headline: 'x', dek: 'vote', keyPoints: ['y', 'the vote'], titles: ['vote', 'z', 'vote', 'vote'] };
    expect(highlightsOf('vote', texts).map(({ field }) => field)).toEqual([
      'dek',
      'keyPoints.1.text',
      'articles.0.title',
      'articles.2.title',
    ]);
  });

  test('marks are in order, apart, and within the text, whatever is asked', () => {
    const words = fc.string({ unit: fc.constantFrom(...'aäbß崩落 -"') });
    fc.assert(
      fc.property(words, words, (q, headline) => {
        for (const { text, marks } of highlightsOf(q, { headline, dek: null, keyPoints: [], titles: [] })) {
          const flat = marks.flat();
          expect(flat).toEqual(flat.toSorted((a, b) => a - b));
          expect(new Set(flat).size).toBe(flat.length);
          expect(flat.at(-1)).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
});
