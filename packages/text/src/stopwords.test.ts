import { expect, test } from 'vitest';
import { stopwordLists } from './stopword-lists.ts';
import { stopwords } from './stopwords.ts';
import { words } from './words.ts';

test.each(Object.entries(stopwordLists))('every word of %s is spelt as words() spells it, once', (_, list) => {
  const given = list.split(/\s+/);
  expect(words(list)).toEqual(given);
  expect(new Set(given).size).toBe(given.length);
});

test('one set per language, empty for others', () => {
  expect(stopwords('en').has('the')).toBe(true);
  expect(stopwords('es').has('the')).toBe(false);
  expect(stopwords('xx').size).toBe(0);
  expect(stopwords('constructor').size).toBe(0);
  expect(stopwords(null).size).toBe(0);
});
