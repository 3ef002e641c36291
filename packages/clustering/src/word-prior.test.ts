import { words } from '@newsloom/text';
import { expect, test } from 'vitest';
import { commonWords } from './common-words/common-words.ts';
import { priorShare } from './word-prior.ts';

test.each(Object.entries(commonWords))('the words of %s are spelt as by words(), each in one list', (_, lists) => {
  const listed = Object.values(lists).flatMap((list) => list.split(/\s+/));
  expect(words(listed.join(' '))).toEqual(listed);
  expect(new Set(listed).size).toBe(listed.length);
});

test.each([
  ['government', 'en', 0.1],
  ['hospital', 'en', 0.04],
  ['ferry', 'en', 0.001],
  ['14', 'en', 0.04],
  ['2024', null, 0.04],
  ['government', 'es', 0.001],
  ['gobierno', 'es', 0.1],
  ['government', null, 0.001],
  ['constructor', 'constructor', 0.001],
])('%s in %s', (word, language, share) => {
  expect(priorShare(word, language)).toBe(share);
});
