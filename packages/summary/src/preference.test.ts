import { describe, expect, test } from 'vitest';
import { figuresIn, preferenceFor, scenesOf, understoodAfter } from './preference.ts';
import type { Sentence } from './sentence.ts';
import { sentenceIndex } from './sentence-index.ts';
import { sentence, TERMS } from './testing/invented-sentence.ts';

const headline = [0, 1, 2, 3];
/** The first point, with half of the headline. */
const first = sentence('a', [0, 1, 10, 11, 12, 13], {
  text: 'At least 45.5 percent of 1,140 votes were counted in 2024.',
});

/** Whether a sentence is a good point beside `first`, in a story with `others`. */
const isGood = (one: Sentence, ...others: Sentence[]): boolean =>
  preferenceFor([first], headline, sentenceIndex([first, one, ...others], TERMS))(one);

describe('a sentence is a good point', () => {
  test.each<[string, Sentence, boolean]>([
    ['with three fifths quoted', sentence('b', [2, 3, 20], { text: '“None” was' }), true],
    ['with two terms of the headline', sentence('b', [2, 3, 20, 21, 22]), true],
    ['with terms of headline and first point', sentence('b', [3, 10, 20, 21, 22, 23]), true],
    ['with one of them', sentence('b', [3, 20, 21, 22]), false],
    ['that tells two fifths of the first point', sentence('b', [0, 10, 30, 31, 32]), false],
    ['that tells a third of the first point', sentence('b', [0, 10, 30, 31, 32, 33]), true],
    [
      'that is mostly quoted',
      sentence('b', [2, 3, 20], { text: '“None of the ballots was valid in the town,” she said.' }),
      false,
    ],
    ['that reads as part of a longer text', sentence('b', [2, 3, 20], { isLoose: true }), false],
    ['with a surname that nobody knows', sentence('b', [2, 3, 20], { leansOn: [20] }), false],
    ['with a surname of the headline', sentence('b', [2, 3, 20], { leansOn: [2] }), true],
    ['with a surname of another point', sentence('b', [2, 3, 12, 20, 21, 22], { leansOn: [12] }), true],
    ['with a figure of another point', sentence('b', [2, 3, 20], { text: 'Of the 1,140 none was valid.' }), false],
    ['with a year of another point', sentence('b', [2, 3, 20], { text: 'In 2024 none was valid.' }), true],
  ])('%s: %#', (_, one, expected) => {
    expect(isGood(one)).toBe(expected);
  });
});

describe('a feature opens with a scene', () => {
  const scene = sentence('b', [40, 41, 42], { position: 0 });
  const lead = sentence('b', [0, 3, 42], { position: 0 });
  const at = (position: number): Sentence => sentence('b', [2, 3, 20, 21], { position });

  test.each([
    ['its third sentence is no good point', scene, 2, false],
    ['its fourth is', scene, 3, true],
    ['no scene with a lead that tells the headline', lead, 2, true],
  ])('%s', (_, opening, position, expected) => {
    expect(isGood(at(position), opening)).toBe(expected);
  });

  test('the opening itself is no good point', () => {
    expect(isGood(sentence('b', [3, 10, 40, 41, 42, 43], { position: 0 }))).toBe(false);
  });
});

test.each([
  ['281,000 of 45.5 were 12', ['281,000', '45.5']],
  ['In 1999 and 2024 all 2100 were 7', ['2100']],
  ['none', []],
])('the figures of %j are %j', (text, figures) => {
  expect(figuresIn(text)).toEqual(figures);
});

test.each<[string, Partial<Sentence>, boolean]>([
  ['what takes nothing as known', {}, true],
  ['what the headline tells', { leansOn: [1] }, true],
  ['what headline and point tell', { leansOn: [1, 5] }, true],
  ['what nobody tells', { leansOn: [1, 9] }, false],
  ['a part of a longer text', { isLoose: true }, false],
])('%s is understood: %#', (_, given, expected) => {
  expect(understoodAfter([sentence('a', [5])], [1])(sentence('b', [], given))).toBe(expected);
});

test.each([
  ['three of ten terms of the headline in its opening', [0, 1, 2, 40, 41], 0, false],
  ['two of ten', [0, 1, 40, 41], 0, true],
  ['two of ten in its second sentence', [0, 1, 40, 41], 1, false],
])('an article with %s sets a scene: %#', (_, terms, position, expected) => {
  const one = sentence('b', terms, { position });
  const ten = Array.from({ length: 10 }, (_, term) => term);
  const isScene = scenesOf(ten, sentenceIndex([one], TERMS));
  expect(isScene(sentence('b', [], { position: 2 }))).toBe(expected);
  expect(isScene(sentence('b', [], { position: 3 }))).toBe(false);
  expect(isScene(sentence('c', [], { position: 2 }))).toBe(false);
});
