import { describeConfig } from '@newsloom/config';
import { catalog } from '@newsloom/errors';
import { describe, expect, test } from 'vitest';
import { parseOnly } from './testing/parse-only.ts';

const remedies = Object.entries(catalog).map(([code, { remedy }]) => ({ code, remedy }));

/** Every command in a remedy, with the code of its error. */
const commands = remedies.flatMap(({ code, remedy }) =>
  Array.from(remedy.matchAll(/`newsloom ([^`]*)`/g), ([, words = '']) => ({ code, words })),
);

/** Values for the placeholders in remedies. */
const VALUES: Record<string, string> = {
  HOST: 'gazette.example',
  URL: 'https://gazette.example/feed',
  ID: '17',
  TEXT: 'why',
  '{host}': 'gazette.example',
  '{scope}': 'read',
};

test('a command in a remedy stands between backticks, so that it can be found and copied', () => {
  for (const { code, remedy } of remedies) {
    expect(remedy.replaceAll(/`newsloom [^`]*`/g, ''), code).not.toMatch(/newsloom [a-z]/);
  }
});

test('at least some remedies name commands', () => {
  expect(commands.length).toBeGreaterThan(20);
});

test.each(commands)('the remedy of $code can be followed: newsloom $words', async ({ words }) => {
  await parseOnly(words.split(' ').map((word) => VALUES[word] ?? word));
});

describe('a command that does not exist', () => {
  test.each([
    ['hosts', 'dance'],
    ['failed', 'replay', '--colour', 'red'],
    ['failed', 'discard', '17'],
    ['inspect'],
    ['dance'],
  ])('is refused: %j', async (...args) => {
    await expect(parseOnly(args)).rejects.toThrow();
  });
});

test('a variable in a remedy exists in the configuration', () => {
  const known = describeConfig({}).map(({ name }) => name);
  const named = remedies.flatMap(({ remedy }) => remedy.match(/\b(NEWSLOOM_[A-Z_]+|DATABASE_URL|REDIS_URL)\b/g) ?? []);
  expect(named.filter((name) => !known.includes(name))).toEqual([]);
});
