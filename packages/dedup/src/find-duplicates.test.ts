import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareSignatures } from './compare.ts';
import { findDuplicates } from './find-duplicates.ts';
import { type Dated, isEarlier, originalOf } from './original.ts';
import { signatureOf } from './signature.ts';
import { invented } from './testing/invented-text.ts';

type Article = Dated & { title: string; text: string };

/** The rule as it reads: every pair compared. */
function byBruteForce(articles: readonly Article[]) {
  const signed = articles.map(({ id, publishedAt, ...content }) => ({
    id,
    publishedAt,
    signature: signatureOf(content),
  }));
  return signed.map((article) => {
    const others = signed.filter((other) => other.id !== article.id);
    const compare = (other: (typeof signed)[number]) => compareSignatures(article.signature, other.signature);
    const original = originalOf(
      article,
      others.filter((other) => compare(other).kind !== null),
    );
    return { id: article.id, duplicateOf: original?.id ?? null, score: original && compare(original).score };
  });
}

const text = fc
  .record({ seed: fc.nat(3), from: fc.constantFrom(0, 0, 30), to: fc.constantFrom(15, 120, 200, 200), tail: fc.nat(2) })
  .map(
    ({ seed, from, to, tail }) =>
      `${invented(seed, 200).split(' ').slice(from, to).join(' ')} ${invented(50 + tail, tail * 30)}`,
  );

const articles = fc
  .array(fc.record({ title: fc.constant('A title'), text, publishedAt: fc.option(fc.nat(5)) }), { maxLength: 25 })
  .map((all) => all.map((article, place) => ({ ...article, id: `article-${place}` })));

const byId = (found: ReturnType<typeof findDuplicates>) => new Map(found.map((duplicate) => [duplicate.id, duplicate]));

describe('findDuplicates', () => {
  test('finds what comparing every pair finds', () => {
    fc.assert(
      fc.property(articles, (all) => {
        expect(findDuplicates(all)).toEqual(byBruteForce(all));
      }),
    );
  });

  test('does not depend on the order', () => {
    const shuffled = articles.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, ([all, other]) => {
        expect(byId(findDuplicates(other))).toEqual(byId(findDuplicates(all)));
      }),
    );
  });

  test('an outlet’s footer makes no copies', () => {
    const footer = invented(99, 60);
    const all = Array.from({ length: 700 }, (_, place) => ({
      id: `article-${place}`,
      title: 'A title',
      text: `${invented(place, 120)} ${footer}`,
      publishedAt: place,
    }));
    const last = all.at(-1)?.text ?? '';
    // Of all that share the footer, what it is a copy of has the most in common with it.
    const copy = { id: 'copy', title: 'A title', text: last.split(' ').slice(20).join(' '), publishedAt: all.length };
    const found = findDuplicates([...all, copy]).filter(({ duplicateOf }) => duplicateOf !== null);
    expect(found.map(({ id, duplicateOf }) => [id, duplicateOf])).toEqual([['copy', 'article-699']]);
  });
});

describe('isEarlier', () => {
  test.each([
    ['the earlier time', { id: 'b', publishedAt: 1 }, { id: 'a', publishedAt: 2 }],
    ['at the same time the smaller id', { id: 'a', publishedAt: 1 }, { id: 'b', publishedAt: 1 }],
    ['a time before none', { id: 'b', publishedAt: 1 }, { id: 'a', publishedAt: null }],
    ['without times the smaller id', { id: 'a', publishedAt: null }, { id: 'b', publishedAt: null }],
  ])('%s comes first', (_, first, second) => {
    expect(isEarlier(first, second)).toBe(true);
    expect(isEarlier(second, first)).toBe(false);
  });
});
