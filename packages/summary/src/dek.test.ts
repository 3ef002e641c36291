import { describe, expect, test } from 'vitest';
import { layOut } from './dek.ts';
import type { Sentence } from './sentence.ts';
import { sentenceIndex } from './sentence-index.ts';
import { sentence, TERMS } from './testing/invented-sentence.ts';

const HEADLINE = [90, 91, 92];
const LONG = { text: 'word '.repeat(31) };

/** Five facts without a term in common, the best first. */
const [a, b, c, d, e] = [0, 10, 20, 30, 40].map((term) => sentence(`voice-${term}`, [term, term + 1, term + 2]));
const facts = [a, b, c, d, e].filter((fact) => fact !== undefined);

/** A fact that is as it was, but for these differences. */
const but = (place: number, differences: Partial<Sentence>): Sentence[] =>
  facts.map((fact, at) => (at === place ? { ...fact, ...differences } : fact));

/** Lays out facts, beside sentences that were not chosen, which stand in their order before or after the facts. */
function laidOut(chosen: Sentence[], count: number, { before = [], after = [] }: Record<string, Sentence[]> = {}) {
  const all = [...before, ...chosen, ...after];
  const candidates = all.map((one, place) => ({ sentence: one, score: all.length - place, mass: 1 })).reverse();
  return layOut(candidates, chosen, count, HEADLINE, sentenceIndex(all, TERMS));
}

describe('where there are more facts than points', () => {
  test('the dek is the best of them', () => {
    const better = sentence('other', [50, 51]);
    expect(laidOut(facts, 4, { before: [better] })).toEqual({ dek: a, points: [b, c, d, e] });
  });

  test.each([
    ['is too long', LONG],
    ['repeats the headline', { terms: HEADLINE }],
  ])('one that %s stays a point', (_, differences) => {
    const all = but(0, differences);
    expect(laidOut(all, 4)).toEqual({ dek: b, points: all.filter((fact) => fact !== b) });
  });

  test('and none of them fits, it is another, and the last fact goes', () => {
    const long = facts.map((fact) => ({ ...fact, ...LONG }));
    const spare = sentence('other', [50, 51]);
    expect(laidOut(long, 4, { after: [spare] })).toEqual({ dek: spare, points: long.slice(0, 4) });
    expect(laidOut(long, 4)).toEqual({ dek: null, points: long.slice(0, 4) });
  });
});

describe('where there are as many facts as points', () => {
  test('the dek is the best sentence that tells something else', () => {
    const spares = [sentence('other', [50, 51]), sentence('another', [60, 61])];
    expect(laidOut(facts, 5, { after: spares })).toEqual({ dek: spares[0], points: facts });
  });

  test.each([
    ['repeats a fact', { terms: [30, 31, 32] }],
    ['repeats the headline', { terms: HEADLINE }],
    ['is too long', LONG],
  ])('one that %s is none', (_, differences) => {
    const [none, spare] = [sentence('other', [50, 51], differences), sentence('another', [60, 61])];
    expect(laidOut(facts, 5, { after: [none, spare] })).toEqual({ dek: spare, points: facts });
    expect(laidOut(facts, 5, { after: [none] })).toEqual({ dek: null, points: facts });
  });
});

describe('where there are fewer facts than points', () => {
  test('the dek is a sentence that tells something else', () => {
    const spare = sentence('other', [50, 51]);
    expect(laidOut(facts, 6, { after: [spare] })).toEqual({ dek: spare, points: facts });
  });

  test('else the last fact that fits', () => {
    expect(laidOut(facts, 6)).toEqual({ dek: e, points: [a, b, c, d] });
    const all = but(4, LONG);
    expect(laidOut(all, 6)).toEqual({ dek: d, points: all.filter((fact) => fact !== d) });
  });

  test('unless two are all there are', () => {
    expect(laidOut(facts.slice(0, 3), 6)).toEqual({ dek: c, points: [a, b] });
    expect(laidOut(facts.slice(0, 2), 6)).toEqual({ dek: null, points: [a, b] });
  });
});

test.each([
  ['thirty words', 'word '.repeat(30).trim(), true],
  ['thirty-one words', 'word '.repeat(31).trim(), false],
  ['sixteen pairs with a stroke', 'yes/no '.repeat(16).trim(), false],
  ['sixteen words, each between dashes', '– word '.repeat(16).trim(), false],
])('a dek of %s: %j', (_, text, can) => {
  const spare = sentence('other', [50, 51], { text });
  expect(laidOut(facts, 5, { after: [spare] }).dek).toEqual(can ? spare : null);
});
