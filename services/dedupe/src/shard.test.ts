import { expect, test } from 'vitest';
import { shardOf } from './shard.ts';

const told = (language: string | null, title = '') => ({ language, title, text: '' });

test.each<[string | null, string[], string]>([
  ['en', ['en', 'rest'], 'en'],
  ['de', ['en', 'rest'], 'rest'],
  ['de', ['en', 'de', 'rest'], 'de'],
  ['rest', ['en', 'rest'], 'rest'],
  ['', ['en', 'rest'], 'rest'],
  [null, ['en', 'rest'], 'rest'],
  ['en', ['rest'], 'rest'],
])('language %j with shards %j goes to %s', (language, shards, expected) => {
  expect(shardOf(told(language), shards)).toBe(expected);
});

test.each([
  ['Casey Kasem is not missing', 'en'],
  ['Росатом готовит запуск', 'rest'],
])('where the language is unknown, the words of "%s" decide', (title, expected) => {
  expect(shardOf(told(null, title), ['en', 'rest'])).toBe(expected);
});
