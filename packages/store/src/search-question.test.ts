import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type SearchBranch, searchBranches } from './search-question.ts';

describe('a search', () => {
  test.each<[string, SearchBranch[]]>([
    ['budget vote', [{ all: ['budget', 'vote'], none: [] }]],
    ['"long night" -football', [{ all: ['long night'], none: ['football'] }]],
    ['-"long night" budget', [{ all: ['budget'], none: ['long night'] }]],
    [
      'storm OR flood warning',
      [
        { all: ['storm'], none: [] },
        { all: ['flood', 'warning'], none: [] },
      ],
    ],
    ['"left open', [{ all: ['left open'], none: [] }]],
    ['-football', []],
    ['or', []],
    ['!!! "&|"', []],
    ['well-known', [{ all: ['well-known'], none: [] }]],
    ['崩落 事故', [{ all: ['崩落', '事故'], none: [] }]],
  ])('%s', (text, expected) => {
    expect(searchBranches(text)).toEqual(expected);
  });

  test('of any text is read, and every word of it is in the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const { all, none } of searchBranches(text)) {
          expect(all.length).toBeGreaterThan(0);
          for (const term of [...all, ...none]) expect(text).toContain(term);
        }
      }),
    );
  });
});
