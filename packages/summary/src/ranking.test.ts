import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import ranking from './models/ranking.json' with { type: 'json' };
import { learnedRanking, worthOf } from './ranking.ts';
import { FEATURE_NAMES } from './sentence-features.ts';
import { rankingBy } from './testing/invented-sentence.ts';

const anyFeatures = fc.array(fc.double({ min: 0, max: 3, noNaN: true }), {
  minLength: FEATURE_NAMES.length,
  maxLength: FEATURE_NAMES.length,
});

describe('the worth of a sentence', () => {
  test('is what each starts with, and each feature by its weight', () => {
    fc.assert(
      fc.property(anyFeatures, fc.constantFrom(...FEATURE_NAMES), (features, name) => {
        const ranking = { ...rankingBy(name, 3), intercept: 0.5 };
        expect(worthOf(features, ranking)).toBeCloseTo(0.5 + 3 * (features[FEATURE_NAMES.indexOf(name)] ?? Number.NaN));
      }),
    );
  });

  test('adds up', () => {
    const ones = FEATURE_NAMES.map(() => 1);
    const ranking = {
      intercept: 1,
      weights: { ...rankingBy('length', 2).weights, quoted: -4, names: 0.25 },
    };
    expect(worthOf(ones, ranking)).toBe(1 + 2 - 4 + 0.25);
  });
});

describe('the learned ranking', () => {
  test('has a weight for each feature and no other', () => {
    expect(Object.keys(learnedRanking.weights).toSorted()).toEqual(FEATURE_NAMES.toSorted());
    expect(Object.values(learnedRanking.weights).every(Number.isFinite)).toBe(true);
  });

  test('was measured on stories that it did not see, and is better than first sentences there', () => {
    expect(ranking.report).toHaveLength(2);
    for (const { firstSentences, otherStories } of ranking.report) {
      expect(otherStories.rouge1).toBeGreaterThan(firstSentences.rouge1);
      expect(otherStories.rouge2).toBeGreaterThan(firstSentences.rouge2);
    }
  });

  test('prefers what is central, and what others report', () => {
    for (const name of ['meanCentrality', 'alike', 'topicalOpening'] as const)
      expect(learnedRanking.weights[name]).toBeGreaterThan(0);
  });
});
