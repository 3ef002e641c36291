import { describe, expect, test } from 'vitest';
import { type Comparable, type Match, matchOf } from './match.ts';
import { signatureOf } from './signature.ts';
import { invented } from './testing/invented-text.ts';

const NOON = Date.UTC(2026, 2, 1, 12);
const DAY = 86_400_000;
const TEXT = invented(1, 200);
const OTHER = invented(2, 200);
const MOST = TEXT.split(' ').slice(0, 180).join(' ');
const CUT = TEXT.split(' ').slice(0, 120).join(' ');

/** An article; `differences` replace its fields. */
const article = (id: string, text: string, differences: Partial<Comparable> = {}): Comparable => ({
  id,
  publishedAt: NOON,
  signature: signatureOf({ title: 'A title', text }),
  page: `//gazette.example/${id}`,
  outlet: 'gazette.example',
  ...differences,
});

describe('the match of an article', () => {
  const address = { page: '//gazette.example/vote' };
  const elsewhere = { ...address, outlet: 'courier.example' };
  const first = article('a', TEXT, address);
  const later = (days: number) => ({ publishedAt: NOON + days * DAY });

  test.each<[string, Comparable, Pick<Match, 'kind' | 'score'> | null]>([
    ['the same words', article('b', TEXT), { kind: 'same-text', score: 1 }],
    ['nearly the same words', article('b', CUT), { kind: 'revision', score: 1 }],
    ['nearly the same words, a week later', article('b', CUT, later(7)), { kind: 'revision', score: 1 }],
    ['nearly the same words, more than a week later', article('b', CUT, later(7.01)), null],
    ['its beginning elsewhere', article('b', CUT, { outlet: 'courier.example' }), { kind: 'excerpt', score: 1 }],
    [
      'its beginning elsewhere, two weeks later',
      article('b', CUT, { outlet: 'courier.example', ...later(14) }),
      { kind: 'excerpt', score: 1 },
    ],
    ['nearly all of it elsewhere', article('b', MOST, { outlet: 'courier.example' }), { kind: 'syndicated', score: 1 }],
    ['its beginning in no known outlet', article('b', CUT, { outlet: null }), { kind: 'excerpt', score: 1 }],
    ['other words', article('b', OTHER), null],
    ['other words, and no address', article('b', OTHER, { page: null }), null],
    ['the same page, with other words by now', article('b', OTHER, address), { kind: 'same-url', score: 1 }],
    ['the same page and the same words', article('b', TEXT, address), { kind: 'same-url', score: 1 }],
    ['a reprint that names it, in other words', article('b', OTHER, elsewhere), { kind: 'syndicated', score: 0.9 }],
    ['a reprint that names it, in its words', article('b', TEXT, elsewhere), { kind: 'same-text', score: 1 }],
    ['a reprint that names it, cut', article('b', CUT, elsewhere), { kind: 'excerpt', score: 1 }],
    ['the same words, 30 days later', article('b', TEXT, later(30)), { kind: 'same-text', score: 1 }],
    ['the same words, more than 30 days later', article('b', TEXT, later(30.01)), null],
    [
      'the same words, at a time that nobody knows',
      article('b', TEXT, { publishedAt: null }),
      { kind: 'same-text', score: 1 },
    ],
    ['the same page, a year later', article('b', OTHER, { ...address, ...later(365) }), { kind: 'same-url', score: 1 }],
    [
      'a reprint that names it, a year later',
      article('b', TEXT, { ...elsewhere, ...later(365) }),
      { kind: 'same-text', score: 1 },
    ],
  ])('%s', (_, other, expected) => {
    const { id, publishedAt } = other;
    expect(matchOf(first, other)).toEqual(expected && { id, publishedAt, ...expected });
    const back = expected && { id: 'a', publishedAt: NOON, ...expected };
    expect(matchOf(other, first), 'the other way round').toEqual(back);
  });

  test('two articles without an address are not the same page', () => {
    const nowhere = { page: null };
    expect(matchOf(article('a', TEXT, nowhere), article('b', OTHER, nowhere))).toBeNull();
  });
});
