import { describe, expect, test } from 'vitest';
import { candidatesOf } from './candidates.ts';
import type { Refusal } from './fitness.ts';
import type { Sentence } from './sentence.ts';
import { contextOf } from './sentence-features.ts';
import { sentenceIndex } from './sentence-index.ts';
import { rankingBy, sentence, TERMS } from './testing/invented-sentence.ts';

/** Ranks sentences by their words: 25 words are worth 1. */
const byLength = rankingBy('length');

const candidates = (all: Sentence[]) => {
  const index = sentenceIndex(all, TERMS);
  return candidatesOf(index, contextOf(new Map(), [], index), byLength);
};
const shown = (all: Sentence[]) => candidates(all).map((candidate) => candidate.sentence);

describe('candidates are', () => {
  test('the fit sentences that tell something, the most valuable first', () => {
    const [long, short] = [sentence('a', [0], { length: 20 }), sentence('b', [1], { length: 10 })];
    const refused = sentence('c', [2], { refusal: 'leans' });
    const empty = sentence('d', []);
    expect(shown([short, refused, long, empty])).toEqual([long, short]);
  });

  test.each<[Refusal, boolean]>([
    ['long', true],
    ['links', true],
    ['no-verb', true],
    ['cut-off', true],
    ['short', false],
    ['leans', false],
    ['pronoun', false],
    ['points', false],
    ['garbled', false],
    ['unnamed-speaker', false],
    ['half-quotation', false],
    ['only-quotation', false],
    ['unfinished', false],
    ['capitals', false],
    ['transcript', false],
    ['question', false],
    ['first-person', false],
    ['furniture', false],
  ])('of few sentences, also openings that are %s: %j', (refusal, isShown) => {
    const opening = sentence('a', [0], { refusal, position: 0 });
    const second = sentence('a', [1], { refusal, position: 1 });
    expect(shown([opening, second])).toEqual(isShown ? [opening] : []);
  });

  test('no such openings beside three fit sentences of three outlets', () => {
    const fit = ['a', 'b', 'c'].map((outlet, at) => sentence(outlet, [at]));
    const opening = sentence('d', [9], { refusal: 'long', position: 0 });
    expect(shown([...fit, opening])).toEqual(fit);
    expect(shown([...fit.slice(1), opening])).toHaveLength(3);
  });

  test('openings of other outlets beside many fit sentences of two', () => {
    const fit = ['a', 'a', 'a', 'b', 'b'].map((outlet, at) => sentence(outlet, [at]));
    const [known, fresh] = ['b', 'c'].map((outlet) => sentence(outlet, [9], { refusal: 'long', position: 0 }));
    expect(shown([...fit, known, fresh].filter((one) => one !== undefined))).toEqual([fresh, ...fit]);
  });
});

describe('the value', () => {
  const worthOf = (differences: Partial<Sentence>) =>
    candidates([sentence('a', [0], { length: 25, position: 0, ...differences })])[0]?.value;

  test.each([
    [0, 1],
    [1, 0.99],
    [9, 0.91],
    [10, 0.9],
    [19, 0.9],
  ])('at place %d is %d', (position, value) => {
    expect(worthOf({ position })).toBeCloseTo(value);
  });

  test('is above the edge of a story with many sentences', () => {
    const all = Array.from({ length: 20 }, (_, at) => sentence('a', [at], { length: 25 * (40 - at), position: 0 }));
    const found = candidates(all);
    expect(found.map(({ isCentral }) => isCentral)).toEqual(all.map((_, place) => place < 15));
    // The sixteenth is worth 25; the floor is a little below it.
    expect(found[0]?.value).toBeCloseTo(40 - 25 + 0.05);
    expect(found[14]?.value).toBeCloseTo(1.05);
    expect(found[15]?.value).toBeCloseTo(0.05);
    expect(found[16]?.value).toBeLessThan(0);
  });

  test('sentences that tell one fact take one place at the centre', () => {
    const again = Array.from({ length: 20 }, (_, place) => sentence(`again-${place}`, [0, 1, 2], { length: 40 }));
    const others = Array.from({ length: 15 }, (_, place) =>
      sentence(`other-${place}`, [10 + 2 * place, 11 + 2 * place]),
    );
    const central = candidates([...again, ...others]).filter(({ isCentral }) => isCentral);
    expect(central).toHaveLength(20 + 14);
  });

  test('of fifteen sentences is as ranked, and all are central', () => {
    const found = candidates(Array.from({ length: 15 }, (_, at) => sentence('a', [at], { length: 25, position: 0 })));
    expect(found.map(({ value, isCentral }) => [value, isCentral])).toEqual(found.map(() => [1, true]));
  });
});

test('the mass is the share of voices that use each term, summed', () => {
  const all = [sentence('a', [0, 1]), sentence('b', [0])];
  expect(candidates(all).map(({ mass }) => mass)).toEqual([1.5, 1]);
});
