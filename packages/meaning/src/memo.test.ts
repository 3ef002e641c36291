import { expect, test } from 'vitest';
import { memo } from './memo.ts';

/** A function that is asked through a cache, and the questions that reached it. */
const counted = () => {
  const asked: string[] = [];
  const ask = memo((name, language): string | undefined => {
    asked.push(`${name} ${language}`);
    return name === '' ? undefined : name.toUpperCase();
  });
  return { ask, asked };
};

test('each name of a language is answered once', () => {
  const { ask, asked } = counted();
  expect(['a', 'b', 'a'].map((name) => ask(name, 'en'))).toEqual(['A', 'B', 'A']);
  expect(asked).toEqual(['a en', 'b en']);
  expect([ask('a', 'de'), ask('a', null), ask('a', 'de')]).toEqual(['A', 'A', 'A']);
  expect(asked.slice(2)).toEqual(['a de', 'a null']);
});

test('no answer is kept, too', () => {
  const { ask, asked } = counted();
  expect([ask('', 'en'), ask('', 'en')]).toEqual([undefined, undefined]);
  expect(asked).toEqual([' en']);
});

test('after twenty thousand names of a language, its cache starts anew', () => {
  const { ask, asked } = counted();
  ask('other', 'de');
  for (let at = 0; at < 20_000; at += 1) ask(`${at}`, 'en');
  ask('19999', 'en');
  expect(asked).toHaveLength(20_002);
  ask('0', 'en');
  expect(asked).toHaveLength(20_003);
  ask('other', 'de');
  expect(asked).toHaveLength(20_003);
});
