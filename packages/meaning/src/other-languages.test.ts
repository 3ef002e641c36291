import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearestOfOtherLanguages, type StoryPoint, textToEmbed, unitVector } from './other-languages.ts';

const unit = (...values: number[]): Float32Array => unitVector(values) ?? new Float32Array();
const point = (id: string, language: string | null, ...values: number[]): StoryPoint => ({
  id,
  language,
  vector: unit(...values),
});

describe('the text of a story', () => {
  test.each<[string, string, string | null, string | null]>([
    ['is headline and dek', 'Ferry aground', 'It ran aground.', 'Ferry aground\nIt ran aground.'],
    ['is the headline without a dek', ' Ferry aground ', null, 'Ferry aground'],
    ['is the dek without a headline', '', 'It ran aground.', 'It ran aground.'],
    ['is none without both', ' ', '', null],
    ['is cut', 'a'.repeat(2_000), null, 'a'.repeat(500)],
    ['is well-formed', 'Ferry \ud800', null, 'Ferry \ufffd'],
  ])('%s', (_, headline, dek, text) => {
    expect(textToEmbed({ headline: { text: headline }, dek })).toBe(text);
  });
});

describe('a vector', () => {
  test.each<[string, number[], number[]]>([
    ['is shortened', [3, 4], [0.6, 0.8]],
    ['is lengthened', [0, -0.001], [0, -1]],
    ['keeps its direction beyond the range of squares', [3e200, -4e200], [0.6, -0.8]],
    ['keeps its direction below it', [3e-200, 4e-200], [0.6, 0.8]],
  ])('%s', (_, values, expected) => {
    const vector = unitVector(values);
    expect(vector).toHaveLength(expected.length);
    for (const [place, value] of expected.entries()) expect(vector?.[place]).toBeCloseTo(value, 6);
  });

  test.each([[[]], [[0, 0]], [[1, Number.NaN]], [[1, Number.NEGATIVE_INFINITY]]])('is none of %j', (values) => {
    expect(unitVector(values)).toBeNull();
  });

  test('has the length 1, whatever it is made of', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1, maxLength: 20 }),
        (values) => {
          const vector = unitVector(values);
          if (values.every((value) => value === 0)) expect(vector).toBeNull();
          else expect(Math.hypot(...(vector ?? []))).toBeCloseTo(1, 5);
        },
      ),
    );
  });
});

describe('the stories that tell the same in another language', () => {
  const story = point('s1', 'en', 1, 0);
  const nearOf = (others: StoryPoint[], leastCosine = 0.8, most = 3) =>
    nearestOfOtherLanguages(story, others, { leastCosine, most });

  test.each<[string, StoryPoint, boolean]>([
    ['of another language', point('s2', 'de', 1, 0), true],
    ['of another language, just near enough', point('s2', 'de', 4, 3), true],
    ['just not near enough', point('s2', 'de', 3.99, 3.01), false],
    ['that tells the contrary', point('s2', 'de', -1, 0), false],
    ['of the same language', point('s2', 'en', 1, 0), false],
    ['of unknown language', point('s2', null, 1, 0), false],
    ['itself', point('s1', 'de', 1, 0), false],
    ['of another dimension', point('s2', 'de', 1, 0, 0), false],
  ])('may be one %s: %#', (_, other, isNear) => {
    expect(nearOf([other])).toHaveLength(isNear ? 1 : 0);
  });

  test('are the nearest first, those equally near by id, and no more than asked for', () => {
    const others = [point('s5', 'fr', 9, 4), point('s4', 'de', 9, 1), point('s3', 'es', 9, 1), point('s2', 'de', 9, 2)];
    expect(nearOf(others)).toEqual([
      { id: 's3', cosine: 0.9939 },
      { id: 's4', cosine: 0.9939 },
      { id: 's2', cosine: 0.9762 },
    ]);
  });

  test('are none for a story of unknown language', () => {
    const options = { leastCosine: 0, most: 3 };
    expect(nearestOfOtherLanguages(point('s1', null, 1, 0), [point('s2', 'de', 1, 0)], options)).toEqual([]);
  });

  test('name each other, in any order, with a cosine from the bound to 1', () => {
    const points = fc.uniqueArray(
      fc.record({
        id: fc.string({ minLength: 1, maxLength: 3 }),
        language: fc.constantFrom('en', 'de', 'es', null),
        vector: fc
          .array(fc.integer({ min: -9, max: 9 }), { minLength: 3, maxLength: 3 })
          .map((values) => unit(...values, 1)),
      }),
      { selector: ({ id }) => id, minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(points, fc.double({ min: -1, max: 1, noNaN: true }), (all, leastCosine) => {
        const options = { leastCosine, most: all.length };
        const near = new Map(all.map((one) => [one.id, nearestOfOtherLanguages(one, all, options)]));
        for (const [id, found] of near) {
          const [one = story] = all.filter((other) => other.id === id);
          expect(nearestOfOtherLanguages(one, [...all].reverse(), options)).toEqual(found);
          expect(nearestOfOtherLanguages(one, all, { ...options, most: 2 })).toEqual(found.slice(0, 2));
          for (const { id: other, cosine } of found) {
            expect(cosine).toBeGreaterThanOrEqual(leastCosine);
            expect(cosine).toBeLessThanOrEqual(1);
            expect(near.get(other)).toContainEqual({ id, cosine });
          }
        }
      }),
    );
  });
});
