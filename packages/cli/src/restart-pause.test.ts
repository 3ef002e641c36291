import { expect, test } from 'vitest';
import { restartPauseMs } from './restart-pause.ts';

test('the pause before a restart doubles, up to half a minute', () => {
  expect([1, 2, 3, 4, 5, 6, 7, 2_000].map(restartPauseMs)).toEqual([
    1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000,
  ]);
});
