import { describe, expect, test } from 'vitest';
import { keyPointOf } from './key-points.ts';
import { sentenceIndex } from './sentence-index.ts';
import { sentence, TERMS } from './testing/invented-sentence.ts';

const pointOf = (...all: [ReturnType<typeof sentence>, ...ReturnType<typeof sentence>[]]) =>
  keyPointOf(all[0], sentenceIndex(all, TERMS), 'en');

const terms = [0, 1, 2, 3];

describe('a key point', () => {
  test('quotes its sentence and cites whoever reports the same', () => {
    const one = sentence('a', terms, { start: 5, end: 28 });
    const again = sentence('b', terms, { outlet: 'a' });
    expect(pointOf(one, again, sentence('c', [7, 8]))).toEqual({
      text: one.text,
      citations: [
        { articleId: 'a', quote: one.text, start: 5, end: 28 },
        { articleId: 'b', quote: again.text, start: 0, end: 0 },
      ],
      outlets: ['a'],
      method: 'extractive',
    });
  });

  test('cites four at most, the most alike first, and each voice once', () => {
    const near = sentence('b', [0, 1, 2, 3, 4]);
    const nearer = sentence('b', terms, { articleId: 'b2' });
    const others = ['c', 'd', 'e', 'f'].map((voice) => sentence(voice, [0, 1, 2, 3, 5, 6]));
    const { citations } = pointOf(sentence('a', terms), near, nearer, ...others);
    expect(citations.map(({ articleId }) => articleId)).toEqual(['a', 'b2', 'c', 'd']);
  });

  test.each([
    ['the same figure', 'Some 212 ferries closed on Tuesday.', true],
    ['a further figure', 'Some 212 ferries closed for 3 days.', true],
    ['no weekday', 'Some 212 ferries closed.', true],
    ['another figure', 'Some 190 ferries closed on Tuesday.', false],
    ['no figure', 'Some ferries closed on Tuesday.', false],
    ['another day', 'Some 212 ferries closed on Monday.', false],
    ['the opposite', 'No 212 ferries closed on Tuesday.', false],
  ])('is supported by a sentence with %s: %s %j', (_, text, isSupport) => {
    const { outlets } = pointOf(
      sentence('a', terms, { text: 'Some 212 ferries closed on Tuesday.' }),
      sentence('b', terms, { text }),
    );
    expect(outlets).toEqual(isSupport ? ['a', 'b'] : ['a']);
  });
});
