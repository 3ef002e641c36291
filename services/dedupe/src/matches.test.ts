import { type Dated, encodeShingles, isEarlier, type Signature, signatureOf } from '@newsloom/dedup';
import type { SignatureRow } from '@newsloom/store';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { invented } from '../../../packages/dedup/src/testing/invented-text.ts';
import { copiesOf, type Match, matchesOf, originalAmong } from './matches.ts';

const NOON = new Date('2026-03-01T12:00:00Z');
const TEXT = invented(1, 200);
const OTHER = invented(2, 200);
const CUT = TEXT.split(' ').slice(0, 120).join(' ');

type Signed = { row: SignatureRow; signature: Signature };

/** An article as the store keeps its signature; `differences` replace fields of the row. */
function signed(id: string, text: string, differences: Partial<SignatureRow> = {}): Signed {
  const signature = signatureOf({ title: 'A title', text });
  const row = {
    article_id: id,
    canonical_url: `https://gazette.example/${id}`,
    text_hash: signature.textHash,
    shingles: Buffer.from(encodeShingles(signature.shingles)),
    word_count: signature.wordCount,
    bands: signature.bands,
    outlet: 'gazette.example',
    published_at: NOON,
    ...differences,
  };
  return { row, signature };
}

describe('the matches of an article', () => {
  const address = { canonical_url: 'https://gazette.example/vote' };
  const elsewhere = { ...address, outlet: 'courier.example' };
  const { row, signature } = signed('a', TEXT, address);

  test.each<[string, Signed, Pick<Match, 'kind' | 'score'> | null]>([
    ['the same words', signed('b', TEXT), { kind: 'same-text', score: 1 }],
    ['nearly the same words', signed('b', CUT), { kind: 'near', score: 1 }],
    ['other words', signed('b', OTHER), null],
    ['other words, and no address', signed('b', OTHER, { canonical_url: null }), null],
    ['the same page, with other words by now', signed('b', OTHER, address), { kind: 'same-url', score: 1 }],
    ['the same page and the same words', signed('b', TEXT, address), { kind: 'same-url', score: 1 }],
    ['a reprint that names it, in other words', signed('b', OTHER, elsewhere), { kind: 'near', score: 0.9 }],
    ['a reprint that names it, in its words', signed('b', TEXT, elsewhere), { kind: 'same-text', score: 1 }],
    ['a reprint that names it, cut', signed('b', CUT, elsewhere), { kind: 'near', score: 1 }],
  ])('%s', (_, candidate, expected) => {
    const match = expected && { id: 'b', publishedAt: NOON.getTime(), ...expected };
    expect(matchesOf(row, signature, [candidate.row])).toEqual(match ? [match] : []);
  });

  test('two without an address have no page in common', () => {
    const nowhere = { canonical_url: null };
    const one = signed('a', TEXT, nowhere);
    expect(matchesOf(one.row, one.signature, [signed('b', OTHER, nowhere).row])).toEqual([]);
  });

  test('are those of the candidates that match, each with its own time', () => {
    const candidates = [signed('b', TEXT, { published_at: null }), signed('c', OTHER), signed('d', CUT)];
    const matches = matchesOf(
      row,
      signature,
      candidates.map((candidate) => candidate.row),
    );
    expect(matches.map(({ id, publishedAt }) => [id, publishedAt])).toEqual([
      ['b', null],
      ['d', NOON.getTime()],
    ]);
  });
});

/** A match, `minutes` after noon; without them it has no time. */
const match = (id: string, minutes: number | null, differences: Partial<Match> = {}): Match => ({
  id,
  publishedAt: minutes === null ? null : NOON.getTime() + minutes * 60_000,
  kind: 'near',
  score: 0.8,
  ...differences,
});

const timeOf = ({ publishedAt }: Dated): Date | null => (publishedAt === null ? null : new Date(publishedAt));

/** The row of an article that is as a match says. */
const rowOf = (dated: Dated): SignatureRow => signed(dated.id, '', { published_at: timeOf(dated) }).row;

describe('the original of an article', () => {
  test.each<[string, Match[], string | null]>([
    ['is none without a match', [], null],
    ['is none when it came first itself', [match('a', 1), match('z', null)], null],
    ['is what came before', [match('z', -1)], 'z'],
    ['is the earliest of several', [match('x', -1), match('y', -3), match('z', -2)], 'y'],
    ['is, at one time, the one of the smallest id', [match('b', 0), match('a', 0), match('z', 0)], 'a'],
  ])('%s', (_, matches, original) => {
    expect(originalAmong(rowOf(match('m', 0)), matches)?.id ?? null).toBe(original);
  });

  test('is, for one without a time, any that has one', () => {
    expect(originalAmong(rowOf(match('a', null)), [match('z', 0)])).toEqual(match('z', 0));
  });
});

describe('the copies of articles', () => {
  test('are their later matches, with kind and score of the match', () => {
    const matches = [match('later', 5, { kind: 'same-text', score: 1 }), match('earlier', -5)];
    expect(copiesOf([{ row: rowOf(match('m', 0)), matches }])).toEqual([
      { id: 'later', kind: 'same-text', score: 1, original: { id: 'm', publishedAt: NOON } },
    ]);
  });

  test('are of the earliest of the articles at hand, as that one matches them', () => {
    const first = { row: rowOf(match('z', -2)), matches: [match('later', 5, { score: 0.7 })] };
    const second = { row: rowOf(match('a', -1)), matches: [match('later', 5, { score: 0.9 })] };
    for (const matched of [
      [first, second],
      [second, first],
    ]) {
      expect(copiesOf(matched)).toMatchObject([{ id: 'later', score: 0.7, original: { id: 'z' } }]);
    }
  });

  test('are of an article without a time as well, when they come later still', () => {
    const matched = [{ row: rowOf(match('a', null)), matches: [match('b', null), match('0', null), match('c', 0)] }];
    expect(copiesOf(matched)).toMatchObject([{ id: 'b', original: { id: 'a', publishedAt: null } }]);
  });

  /** Articles at hand, and for each the stored ones that it matches; times and ids collide. */
  const dated = fc
    .tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), fc.option(fc.integer({ min: -2, max: 2 })))
    .map(([id, minutes]) => match(`${id}${minutes}`, minutes));
  const batch = fc.uniqueArray(fc.tuple(dated, fc.uniqueArray(dated, { selector: ({ id }) => id })), {
    selector: ([{ id }]) => id,
  });
  const inAnyOrder = batch.chain((all) =>
    fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length })),
  );

  test('each have the earliest original that there is, in whatever order the articles are at hand', () => {
    fc.assert(
      fc.property(inAnyOrder, ([all, shuffled]) => {
        const copies = copiesOf(shuffled.map(([article, matches]) => ({ row: rowOf(article), matches })));
        const originals = Object.fromEntries(copies.map(({ id, original }) => [id, original.id]));
        expect(copies).toHaveLength(Object.keys(originals).length);
        const expected = new Map<string, Dated>();
        for (const [article, matches] of all) {
          for (const copy of matches.filter((one) => isEarlier(article, one))) {
            const known = expected.get(copy.id);
            if (!known || isEarlier(article, known)) expected.set(copy.id, article);
          }
        }
        expect(originals).toEqual(Object.fromEntries(Array.from(expected, ([id, { id: original }]) => [id, original])));
      }),
    );
  });
});
