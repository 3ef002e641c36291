import { expect, test } from 'vitest';
import { countIn, countOut, createVocabulary, idf, idfOfTerm } from './vocabulary.ts';

const bag = (...terms: string[]) => new Map(terms.map((term) => [term, 1]));

test('a common word weighs less than a rare one in an empty window, and words weigh less with more articles', () => {
  const vocabulary = createVocabulary('en');
  expect(idfOfTerm(vocabulary, 'government')).toBeLessThan(idfOfTerm(vocabulary, 'hospital'));
  const unread = idfOfTerm(vocabulary, 'lund');
  expect(idfOfTerm(vocabulary, 'hospital')).toBeLessThan(unread);
  for (let at = 0; at < 40; at += 1) countIn(vocabulary, bag('lund', `only${at}`));
  expect(idfOfTerm(vocabulary, 'lund')).toBeLessThan(unread / 2);
  expect(idfOfTerm(vocabulary, 'lund')).toBeGreaterThan(0);
});

test('a term has the same worth by number as by name', () => {
  const vocabulary = createVocabulary('en');
  const { ids } = countIn(vocabulary, bag('lund'));
  expect(idf(vocabulary, ids[0] ?? -1)).toBe(idfOfTerm(vocabulary, 'lund'));
});

test('words without articles are forgotten and their numbers reused', () => {
  const vocabulary = createVocabulary('en');
  const before = idfOfTerm(vocabulary, 'lund');
  for (let round = 0; round < 100; round += 1) {
    const first = countIn(vocabulary, bag('lund', `a${round}`));
    const second = countIn(vocabulary, bag('lund', `b${round}`));
    countOut(vocabulary, first);
    countOut(vocabulary, second);
  }
  expect(vocabulary).toMatchObject({ articles: 0, ids: new Map() });
  expect(vocabulary.terms.length).toBe(3);
  expect(idfOfTerm(vocabulary, 'lund')).toBe(before);
});
