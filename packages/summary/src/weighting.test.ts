import fc from 'fast-check';
import { expect, test } from 'vitest';
import { centrality, centralMass, lengthOf, likenessTo, weightingOf } from './weighting.ts';

const size = 12;
const anyTerms = fc.uniqueArray(fc.nat({ max: size - 1 }), { maxLength: 8 });
const anyVoice = fc.constantFrom('a', 'b', 'c');
const anyPieces = fc.array(fc.record({ voice: anyVoice, terms: anyTerms }), { minLength: 1, maxLength: 12 });

test('a term is central by the share of voices that use it, and telling if few texts have it', () => {
  fc.assert(
    fc.property(anyPieces, (all) => {
      const { central, telling } = weightingOf(all, size);
      const voices = new Set(all.map(({ voice }) => voice)).size;
      for (let term = 0; term < size; term += 1) {
        const having = all.filter(({ terms }) => terms.includes(term));
        expect(central[term]).toBe(new Set(having.map(({ voice }) => voice)).size / voices);
        expect(telling[term]).toBeCloseTo(Math.log(1 + all.length / having.length) ** 2);
      }
    }),
  );
});

test('likeness is symmetric, one to itself, and counts what both have', () => {
  fc.assert(
    fc.property(anyPieces, (all) => {
      const weighting = weightingOf(all, size);
      for (const { terms: one } of all) {
        for (const { terms: other } of all) {
          const { similarity, overlap } = likenessTo(one, weighting)(other);
          const shared = one.filter((term) => other.includes(term)).length;
          expect(overlap).toBe(shared / Math.max(1, Math.min(one.length, other.length)));
          expect(similarity).toBeCloseTo(likenessTo(other, weighting)(one).similarity);
          if (one === other && one.length > 0) expect(similarity).toBeCloseTo(1);
          expect(similarity > 0).toBe(shared > 0);
        }
      }
    }),
  );
});

test('a piece of text has the mass of its terms, and is as central as that for its length', () => {
  const weighting = { telling: Float64Array.of(9, 16, 0), central: Float64Array.of(1, 0.5, 0.25) };
  expect(lengthOf([0, 1], weighting)).toBe(5);
  expect(lengthOf([], weighting)).toBe(0);
  expect(centralMass([0, 1, 2], weighting)).toBe(1.75);
  expect(centralMass([], weighting)).toBe(0);
  expect(centrality([0, 0, 1, 1], weighting)).toBe(1.5);
  expect(centrality([], weighting)).toBe(0);
});

test('the shorter of two pieces decides how much they overlap', () => {
  const weighting = weightingOf(
    [
      { terms: [0, 1, 2, 3], voice: 'a' },
      { terms: [0, 1], voice: 'b' },
    ],
    size,
  );
  expect(likenessTo([0, 1, 2, 3], weighting)([0, 1]).overlap).toBe(1);
  expect(likenessTo([0, 1], weighting)([1, 2, 3]).overlap).toBe(0.5);
  expect(likenessTo([0, 1], weighting)([2])).toEqual({ similarity: 0, overlap: 0 });
});
