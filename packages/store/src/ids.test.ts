import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { importedIdOf } from './articles.ts';
import { articleIdOf, feedIdOf, storyIdOf } from './ids.ts';

const makers = [
  { of: 'article', make: articleIdOf, letter: 'a' },
  { of: 'imported article', make: importedIdOf, letter: 'a' },
  { of: 'feed', make: feedIdOf, letter: 'f' },
  { of: 'story', make: storyIdOf, letter: 's' },
];

describe.each(makers)('the id of a $of', ({ make, letter }) => {
  test('is the same in every run and fits a queue: no colon, and never digits alone', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (identity) => {
        expect(make(identity)).toBe(make(identity));
        expect(make(identity)).toMatch(new RegExp(`^${letter}[a-z2-7]{16}$`));
      }),
    );
  });

  test('differs for different input', () => {
    const ids = Array.from({ length: 10_000 }, (_, n) => make(`https://gazette.example/${n}`));
    expect(new Set(ids).size).toBe(ids.length);
  });
});

test('the scheme never changes, so that rows of earlier runs are found', () => {
  expect([articleIdOf('x'), importedIdOf('x'), feedIdOf('x'), storyIdOf('x')]).toMatchInlineSnapshot(`
    [
      "aclaiey2exvqmryvf",
      "ao7kzp6qsa7w4akj2",
      "fclaiey2exvqmryvf",
      "sclaiey2exvqmryvf",
    ]
  `);
});
