import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Sentence } from './sentence.ts';
import { alike, isNear, sameFact, sentenceIndex, tellSame } from './sentence-index.ts';
import { sentence, TERMS } from './testing/invented-sentence.ts';
import { likenessTo } from './weighting.ts';

const size = 12;
const anySentences = fc.array(
  fc.record({
    voice: fc.constantFrom('a', 'b', 'c'),
    terms: fc.uniqueArray(fc.nat({ max: size - 1 }), { maxLength: 8 }),
  }),
  { minLength: 1, maxLength: 12 },
);

test('the index finds exactly the sentences of other voices that are near, with their likeness', () => {
  fc.assert(
    fc.property(anySentences, (given) => {
      const all = given.map(({ voice, terms }, position): Sentence => {
        return {
          articleId: '',
          outlet: '',
          text: '',
          start: 0,
          end: 0,
          length: 0,
          refusal: null,
          leansOn: [],
          isLoose: false,
          voice,
          terms,
          position,
        };
      });
      const index = sentenceIndex(all, size);
      for (const sentence of all) {
        const expected = all
          .filter(({ voice, terms }) => voice !== sentence.voice && terms.some((term) => sentence.terms.includes(term)))
          .map((other) => ({ sentence: other, ...likenessTo(other.terms, index.weighting)(sentence.terms) }))
          .filter(isNear);
        // An earlier look-up must not change the answer.
        alike(sentence, index, ({ overlap }) => overlap > 0.9);
        const found = alike(sentence, index, () => true);
        expect(found.toSorted((a, b) => a.sentence.position - b.sentence.position)).toEqual(expected);
      }
    }),
  );
});

test.each([
  [0, 0.6, true, true],
  [0, 0.59, false, false],
  [0.4, 0, true, true],
  [0.39, 0.59, false, true],
  [0.11, 0, false, true],
  [0.1, 0.59, false, false],
  [0.1, 0.6, true, true],
])('a similarity of %d and an overlap of %d tell the same: %j; are near: %j', (similarity, overlap, same, near) => {
  expect(tellSame({ similarity, overlap })).toBe(same);
  expect(isNear({ similarity, overlap })).toBe(near);
});

test('sentences of other voices with most of the same terms tell the same fact', () => {
  const one = sentence('a', [0, 1, 2, 3, 4]);
  const [same, own, other] = [sentence('b', [0, 1, 2, 8]), sentence('a', [0, 1, 2, 3]), sentence('c', [0, 9, 10, 11])];
  const index = sentenceIndex([one, same, own, other, sentence('d', [])], TERMS);
  expect(sameFact(one, index).map((found) => found.sentence)).toEqual([same]);
});
