import { commonWords } from '@newsloom/lexicon';
import { words } from '@newsloom/text';
import { expect, test } from 'vitest';
import { priorShare } from './word-prior.ts';

test.each(Object.entries(commonWords))('the words of %s are spelt as by words(), each in one list', (_, lists) => {
  const listed = Object.values(lists).flatMap((list) => list.split(/\s+/));
  expect(words(listed.join(' '))).toEqual(listed);
  expect(new Set(listed).size).toBe(listed.length);
});

test.each([
  ['14', 'ga', 0.04],
  ['2024', null, 0.04],
  ['quaggoth', 'en', 0.001],
  ['government', 'es', 0.001],
  ['gobierno', 'es', 0.1],
  ['government', null, 0.001],
  ['constructor', 'constructor', 0.001],
])('%s in %s', (word, language, share) => {
  expect(priorShare(word, language)).toBe(share);
});

test.each([
  ['en', ['government', 'hospital', 'quaggoth']],
  ['ja', ['こと', '問題', '若狭湾']],
  ['fr', ['a', 'gouvernement', 'hôpital', 'quaggoth']],
])('words of %s from the most to the least common', (language, ordered) => {
  const shares = ordered.map((word) => priorShare(word, language));
  expect(shares).toEqual(shares.toSorted((a, b) => b - a));
  expect(new Set(shares).size).toBe(shares.length);
});
