import { expect, test } from 'vitest';
import { shardOf } from './shard.ts';

test.each<[string | null, string[], string]>([
  ['en', ['en', 'rest'], 'en'],
  ['de', ['en', 'rest'], 'rest'],
  ['de', ['en', 'de', 'rest'], 'de'],
  ['rest', ['en', 'rest'], 'rest'],
  ['', ['en', 'rest'], 'rest'],
  [null, ['en', 'rest'], 'rest'],
  ['en', ['rest'], 'rest'],
])('language %j with shards %j goes to %s', (language, shards, expected) => {
  expect(shardOf(language, shards)).toBe(expected);
});
