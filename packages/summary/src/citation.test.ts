import { describe, expect, test } from 'vitest';
import { citationOf, citationsOf } from './citation.ts';
import type { Sentence } from './sentence.ts';
import { sentenceIndex } from './sentence-index.ts';
import { sentence, TERMS } from './testing/invented-sentence.ts';

const claim = 'The ferry with 212 passengers ran aground on Tuesday.';
const terms = [0, 1, 2, 3];
const one = sentence('a', terms, { text: claim });

/** The voices that are cited for a sentence, in their order. */
const cited = (of: Sentence, others: readonly Sentence[]): string[] =>
  citationsOf(of, sentenceIndex([of, ...others], TERMS), 'en').map(({ voice }) => voice);

const says = (text: string): boolean => cited(one, [sentence('b', terms, { text })]).includes('b');

describe('a sentence that tells the same supports another', () => {
  test.each([
    claim,
    'The ferry ran aground with 212 passengers.',
    'Of 300 people 212 ran aground on Tuesday or on Monday.',
    'It was 212.',
  ])('%s', (text) => {
    expect(says(text)).toBe(true);
  });

  test.each([
    ['another figure', 'The ferry with 190 passengers ran aground on Tuesday.'],
    ['no figure', 'The ferry ran aground on Tuesday.'],
    ['a part of the figure', 'The ferry with 1,212 passengers ran aground on Tuesday.'],
    ['another weekday', 'The ferry with 212 passengers ran aground on Monday.'],
    ['a "not"', 'The ferry with 212 passengers never ran aground on Tuesday.'],
  ])('not with %s', (_, text) => {
    expect(says(text)).toBe(false);
  });

  test('with the same "not"', () => {
    const text = 'The ferry never ran aground.';
    const other = (written: string) => sentence('b', terms, { text: written });
    expect(cited({ ...one, text }, [other('It did not run aground.')])).toEqual(['a', 'b']);
    expect(cited({ ...one, text }, [other('It ran aground.')])).toEqual(['a']);
  });

  test('not if it tells another fact', () => {
    expect(cited(one, [sentence('b', [0, 7, 8, 9, 10], { text: claim })])).toEqual(['a']);
  });
});

describe('cited are', () => {
  const other = (voice: string, shared: number, extra: number): Sentence =>
    sentence(voice, [...terms.slice(0, shared), ...Array.from({ length: extra }, (_, n) => 20 + n)], { text: claim });

  test('the most similar first', () => {
    expect(cited(one, [other('b', 3, 1), other('c', 4, 0), other('d', 4, 1)])).toEqual(['a', 'c', 'd', 'b']);
  });

  test('of each voice the most similar', () => {
    const [far, near] = [other('b', 3, 1), other('b', 4, 0)];
    expect(citationsOf(one, sentenceIndex([one, far, near], TERMS), 'en')).toEqual([one, near]);
  });

  test('four at most', () => {
    expect(
      cited(
        one,
        ['b', 'c', 'd', 'e', 'f'].map((voice) => other(voice, 4, 0)),
      ),
    ).toEqual(['a', 'b', 'c', 'd']);
  });
});

test('the passage of a sentence', () => {
  expect(citationOf(sentence('a', [], { text: claim, start: 10, end: 20 }))).toEqual({
    articleId: 'a',
    quote: claim,
    start: 10,
    end: 20,
  });
});
