import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findDuplicates, type PlainArticle } from './find-duplicates.ts';
import { matchOf } from './match.ts';
import { isEarlier, originalOf } from './original.ts';
import { pageOf } from './page.ts';
import { signatureOf } from './signature.ts';
import { invented } from './testing/invented-text.ts';

/** The plain rule: every pair is compared. */
function byBruteForce(articles: readonly PlainArticle[]) {
  const all = articles.map(({ id, publishedAt, url, outlet, ...content }) => ({
    id,
    publishedAt,
    outlet,
    page: pageOf(url),
    signature: signatureOf(content),
  }));
  return all.map((article) => {
    const others = all.filter((other) => other !== article);
    const original = originalOf(
      article,
      others.flatMap((other) => matchOf(article, other) ?? []),
    );
    const { kind, score, id: duplicateOf } = original ?? { kind: null, score: null, id: null };
    return { id: article.id, duplicateOf, kind, score };
  });
}

const text = fc
  .record({ seed: fc.nat(3), from: fc.constantFrom(0, 0, 30), to: fc.constantFrom(15, 120, 200, 200), tail: fc.nat(2) })
  .map(
    ({ seed, from, to, tail }) =>
      `${invented(seed, 200).split(' ').slice(from, to).join(' ')} ${invented(50 + tail, tail * 30)}`,
  );

const articles = fc
  .array(
    fc.record({
      title: fc.constant('A title'),
      text,
      // Some are more than 30 days apart, so they cannot be copies.
      publishedAt: fc.option(fc.constantFrom(0, 1, 2, 29, 30, 31, 60, 61).map((day) => day * 86_400_000)),
      url: fc.option(fc.constantFrom('https://a.example/1', 'https://a.example/2'), { freq: 2 }),
      outlet: fc.option(fc.constantFrom('a.example', 'b.example')),
    }),
    { maxLength: 25 },
  )
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
    const footer = invented(99, 40);
    const all = Array.from({ length: 600 }, (_, place) => ({
      id: `article-${place}`,
      title: 'A title',
      text: `${invented(place, 50)} ${footer}`,
      publishedAt: place,
      url: null,
      outlet: null,
    }));
    // Among all articles with the footer, its original has the most in common with each, and comes late.
    const copies = all.slice(-60).map(({ id, text, ...article }) => ({
      ...article,
      id: `copy of ${id}`,
      text: text.split(' ').slice(10).join(' '),
      publishedAt: all.length,
    }));
    const found = findDuplicates([...all, ...copies]).filter(({ duplicateOf }) => duplicateOf !== null);
    expect(found.map(({ id, duplicateOf }) => [id, duplicateOf])).toEqual(
      all.slice(-60).map(({ id }) => [`copy of ${id}`, id]),
    );
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
