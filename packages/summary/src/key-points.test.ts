import { describe, expect, test } from 'vitest';
import { type Candidate, candidatesOf, chooseFacts, keyPointOf } from './key-points.ts';
import type { Sentence } from './sentence.ts';
import { sentenceIndex } from './sentence-index.ts';
import { sentence, TERMS } from './testing/invented-sentence.ts';
import { centralMass } from './weighting.ts';

/** How well sentences serve, beside others of their story. */
function scoresOf(sentences: Sentence[], others: Sentence[] = [], titleTerms: number[] = []): (number | undefined)[] {
  const candidates = candidatesOf(sentenceIndex([...sentences, ...others], TERMS), new Set(titleTerms));
  return sentences.map((one) => candidates.find((candidate) => candidate.sentence === one)?.score);
}

describe('of two equally central sentences', () => {
  const [a, b] = [sentence('a', [0, 1, 2, 3]), sentence('b', [4, 5, 6, 7])];
  /** One voice that reports the same as `a`, and one that uses the words of `b` about something else. */
  const told = sentence('c', [0, 1, 2, 3]);
  const mentioned = [4, 5, 6, 7].map((term) =>
    sentence('d', [term, ...Array.from({ length: 9 }, (_, n) => term * 10 + n)]),
  );

  test('the one that another voice supports serves better', () => {
    const [supported = 0, alone = 0] = scoresOf([a, b], [told, ...mentioned]);
    expect(supported).toBeGreaterThan(alone);
  });

  test('two supporting sentences of one voice count once', () => {
    const [twice, once] = scoresOf([a, b], [told, told, sentence('d', [4, 5, 6, 7])]);
    expect(twice).toBe(once);
  });

  test.each([
    ['stands earlier', sentence('a', [0, 1, 2, 3], { position: 2 })],
    ['has a figure', sentence('a', [0, 1, 2, 3], { text: 'The harbour was closed for 12 days.' })],
  ])('the one that %s serves better', (_, better) => {
    const [first = 0, second = 0] = scoresOf([better, b]);
    expect(first).toBeGreaterThan(second);
  });

  test('the one with the words of the titles serves better', () => {
    const [titled = 0, other = 0] = scoresOf([a, b], [], [2]);
    expect(titled).toBeGreaterThan(other);
  });

  test('and otherwise equal, both score the same', () => {
    const [one, other] = scoresOf([a, b]);
    expect(one).toBe(other);
  });
});

test('sentences that need others around them, or say nothing, are not candidates', () => {
  expect(scoresOf([sentence('a', [0, 1], { alone: false }), sentence('b', [])])).toEqual([undefined, undefined]);
});

describe('facts are chosen', () => {
  /** Chooses two of sentences that have these scores. */
  function chosen(...scored: [Sentence, number][]): Sentence[] {
    const index = sentenceIndex(
      scored.map(([one]) => one),
      TERMS,
    );
    const candidates = scored.map(
      ([one, score]): Candidate => ({ sentence: one, score, mass: centralMass(one.terms, index.weighting) }),
    );
    return chooseFacts(candidates, 2, index);
  }
  const best = sentence('a', [0, 1, 2, 3, 4, 5]);

  test('with a penalty for what is already told', () => {
    const [repeats, fresh] = [sentence('b', [0, 1, 2, 6, 7, 8, 9]), sentence('c', [10, 11, 12, 13])];
    expect(chosen([best, 3], [repeats, 2], [fresh, 1.8])).toEqual([best, fresh]);
    expect(chosen([best, 3], [repeats, 2], [fresh, 1])).toEqual([best, repeats]);
  });

  test('with a small penalty for an outlet that already has a point', () => {
    const [same, other] = [sentence('a', [6, 7, 8]), sentence('b', [10, 11, 12])];
    expect(chosen([best, 3], [same, 2], [other, 1.8])).toEqual([best, other]);
    expect(chosen([best, 3], [same, 2], [other, 1.5])).toEqual([best, same]);
  });

  test('without repeating a fact', () => {
    const [again, other] = [sentence('b', [0, 1, 2, 3, 4, 6]), sentence('c', [10, 11, 12])];
    expect(chosen([best, 3], [again, 2.9], [other, 0.1])).toEqual([best, other]);
  });
});

describe('of an outlet there are', () => {
  /** How many of five facts are of outlet `a`, whose sentences are all better than those of the others. */
  function ofOne(outlets: string): number {
    const all = Array.from(outlets, (outlet, at) =>
      Array.from({ length: 6 }, (_, place) => sentence(outlet, [at * 18 + place * 3, at * 18 + place * 3 + 1])),
    ).flat();
    const candidates = all.map((one, at): Candidate => ({ sentence: one, score: 1 / 2 ** at, mass: 1 }));
    const facts = chooseFacts(candidates, 5, sentenceIndex(all, TERMS));
    expect(facts).toHaveLength(5);
    return facts.filter(({ outlet }) => outlet === 'a').length;
  }

  test.each([
    ['a', 5],
    ['ab', 3],
    ['abc', 2],
    ['abcde', 2],
  ])('beside all of %s at most %d of five facts', (outlets, most) => {
    expect(ofOne(outlets)).toBe(most);
  });
});

test('no more facts are chosen than asked for, and none of nothing', () => {
  const all = [sentence('a', [0, 1]), sentence('b', [2, 3])];
  const index = sentenceIndex(all, TERMS);
  const candidates = all.map((one): Candidate => ({ sentence: one, score: 1, mass: 1 }));
  expect(chooseFacts(candidates, 1, index)).toEqual(all.slice(0, 1));
  expect(chooseFacts(candidates, 0, index)).toEqual([]);
  expect(chooseFacts([], 5, index)).toEqual([]);
});

test('a candidate is scored by what all speak of, its place, its support, its words and its figures', () => {
  const one = sentence('a', [0, 1, 2, 3], { position: 3, text: 'The harbour was closed for 12 days.' });
  const others = ['b', 'c', 'c'].map((voice) => sentence(voice, [0, 1, 2, 3]));
  const [score] = scoresOf([one], others, [0, 1, 9]);
  expect(score).toBeCloseTo(4 / 2 + 1 / 4 + 0.3 * Math.log1p(2) + (0.3 * 2) / 2 + 0.1);
});

test('a key point quotes its sentence and cites whoever reports the same', () => {
  const [one, again, other] = [
    sentence('a', [0, 1, 2, 3], { start: 5, end: 28 }),
    sentence('b', [0, 1, 2, 3], { outlet: 'a' }),
    sentence('c', [7, 8]),
  ];
  const index = sentenceIndex([one, again, other], TERMS);
  expect(keyPointOf(one, index, 'en')).toEqual({
    text: one.text,
    citations: [
      { articleId: 'a', quote: one.text, start: 5, end: 28 },
      { articleId: 'b', quote: again.text, start: 0, end: 0 },
    ],
    outlets: ['a'],
    method: 'extractive',
  });
});
