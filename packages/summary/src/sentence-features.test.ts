import { describe, expect, test } from 'vitest';
import type { Sentence } from './sentence.ts';
import { contextOf, FEATURE_NAMES, type FeatureName, featuresOf } from './sentence-features.ts';
import { sentenceIndex } from './sentence-index.ts';
import { sentence, TERMS } from './testing/invented-sentence.ts';
import type { Terms } from './weighting.ts';

type Story = { others?: Sentence[]; titles?: Record<string, Terms>; headline?: Terms };

/** A feature of a sentence of article `a`, in a story with other sentences and titles. */
function feature(name: FeatureName, one: Sentence, { others = [], titles = {}, headline = [] }: Story = {}): number {
  const index = sentenceIndex([one, ...others], TERMS);
  const context = contextOf(new Map(Object.entries(titles)), headline, index);
  return featuresOf(one, index, context)[FEATURE_NAMES.indexOf(name)] ?? Number.NaN;
}

const terms = [0, 1, 2, 3];
const plain = sentence('a', terms, { position: 0, length: 25 });
const far = sentence('z', [9]);

test('there is one number for each name', () => {
  const index = sentenceIndex([plain], TERMS);
  expect(featuresOf(plain, index, contextOf(new Map(), [], index))).toHaveLength(FEATURE_NAMES.length);
});

describe.each([
  [0, 1],
  [1, 0.5],
  [3, 0.25],
])('at place %d', (position, share) => {
  const one = { ...plain, position };

  test(`the opening counts ${share}`, () => {
    expect(feature('opening', one)).toBe(share);
  });

  test('and what titles have in it counts as much', () => {
    const story = { titles: { a: [0, 1, 2, 3], b: [0, 8], c: [9] }, headline: [0, 7, 8, 9] };
    expect(feature('topicalOpening', one, story)).toBe(0.5 * share);
    expect(feature('topicalOpening', one, { ...story, headline: [0, 1, 2, 9] })).toBe(0.75 * share);
  });
});

test('it is central if all voices use its terms', () => {
  const others = [sentence('b', [0, 1]), sentence('b', [2])];
  expect(feature('centrality', plain, { others })).toBeCloseTo(3.5 / Math.sqrt(4));
  expect(feature('meanCentrality', plain, { others })).toBeCloseTo(3.5 / 4);
});

describe('of the sentences of other voices', () => {
  const same = (voice: string) => sentence(voice, terms);
  const half = (voice: string) => sentence(voice, [0, 1, 5, 6]);

  test('the most alike counts, each voice once', () => {
    const others = [same('b'), same('b'), half('c'), far];
    expect(feature('alike', plain, { others })).toBeCloseTo(1);
    const again = feature('alikeAgain', plain, { others });
    expect(again).toBeGreaterThan(0.1);
    expect(again).toBeLessThan(0.6);
    expect(feature('alikeAgain', plain, { others: [same('b'), same('b'), far] })).toBe(0);
  });

  test('those that are hardly alike do not count, nor those of its own voice', () => {
    const wide = sentence('b', [0, ...Array.from({ length: 80 }, (_, at) => 10 + at)]);
    expect(feature('alike', plain, { others: [wide, same('a')] })).toBe(0);
  });

  test('the share that tells something like it', () => {
    expect(feature('support', plain, { others: [same('b'), same('c'), far, sentence('y', [8])] })).toBeCloseTo(0.5);
    const faint = sentence('c', [0, 11, 12, 13]);
    expect(feature('alikeAgain', plain, { others: [same('b'), faint] })).toBeGreaterThan(0.1);
    expect(feature('support', plain, { others: [same('b'), faint] })).toBeCloseTo(0.5);
    expect(feature('support', plain)).toBe(0);
  });
});

describe('of the titles', () => {
  const titles = { a: [0, 1, 8, 9], b: [0, 2, 3], c: [7] };

  test('all terms count, each once', () => {
    expect(feature('titles', plain, { titles })).toBe(4 / 2);
  });

  test.each<[FeatureName, number]>([
    ['ownTitle', 0.5],
    ['otherTitle', 1],
    ['headline', 0.25],
  ])('%s has a share of %d in it', (name, share) => {
    expect(feature(name, plain, { titles, headline: [0, 10, 11, 12] })).toBe(share);
    expect(feature(name, plain)).toBe(0);
  });

  test('the own one is central if all voices use its terms', () => {
    const others = [sentence('b', [0])];
    expect(feature('titleCentrality', plain, { others, titles })).toBe((1 + 0.5) / 4);
    expect(feature('titleCentrality', plain, { others, titles: { b: [0] } })).toBe(0);
  });
});

test.each<[FeatureName, string, number]>([
  ['figure', 'The harbour was closed for 12 days.', 1],
  ['figure', 'المرفأ مغلق منذ ١٢ يوما.', 1],
  ['figure', 'The harbour was closed.', 0],
  ['quoted', '“The harbour”', 1],
  ['quoted', 'The harbour was closed.', 0],
  ['names', 'The mayor Ada Brink closed Port Lunn, Norway.', 5 / 10],
  ['names', 'The harbour was closed.', 0],
  ['names', 'Closed. The harbour.', 0],
])('%s of %j is %d', (name, text, value) => {
  expect(feature(name, sentence('a', terms, { text, length: 10 }))).toBeCloseTo(value);
});

test.each([
  [25, 1, 1],
  [50, 2, 4],
])('the length of %d words is %d, squared %d', (length, value, squared) => {
  expect(feature('length', { ...plain, length })).toBe(value);
  expect(feature('lengthSquared', { ...plain, length })).toBe(squared);
});
