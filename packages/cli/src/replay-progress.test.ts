import { expect, test } from 'vitest';
import { openReplayProgress } from './replay-progress.ts';

/** What is written while counts come, with the milliseconds at which each comes. */
function written(isTTY: boolean, counts: [ms: number, replayed: number][]): string[] {
  const texts: string[] = [];
  let ms = 0;
  const { say, end } = openReplayProgress({ isTTY, write: (text) => texts.push(text), now: () => ms });
  for (const [at, replayed] of counts) {
    ms = at;
    say({ replayed, matched: 10 * replayed, stories: 1, leftOut: {}, stopped: false });
  }
  end();
  return texts;
}

test('on a terminal one line is rewritten', () => {
  expect(
    written(true, [
      [0, 1],
      [1, 2],
    ]),
  ).toEqual(['\r\x1b[K1 of 10 articles, 1 stories', '\r\x1b[K2 of 20 articles, 1 stories', '\n']);
});

test('elsewhere a line comes now and then, and one at the end', () => {
  expect(
    written(false, [
      [0, 1],
      [4_999, 2],
      [5_000, 3],
      [5_001, 4],
      [10_000, 5],
      [10_001, 6],
    ]),
  ).toEqual(['3 of 30 articles, 1 stories\n', '5 of 50 articles, 1 stories\n', '6 of 60 articles, 1 stories\n']);
});
