import { newsloomError } from '@newsloom/errors';
import { expect, test } from 'vitest';
import { throughRestarts } from './through-restarts.ts';

const away = (code: string) => Object.assign(new Error('away'), { code });

test('work is repeated until the engines are back, and its result returned', async () => {
  const errors = [away('57P01'), newsloomError('queue-unavailable', { reason: 'gone' })];
  let tries = 0;
  const work = async () => {
    tries++;
    const error = errors.shift();
    if (error) throw error;
    return 'done';
  };
  expect([await throughRestarts(work), tries]).toEqual(['done', 3]);
});

test('any other error is thrown at the first try', async () => {
  let tries = 0;
  const work = async () => {
    tries++;
    throw away('23505');
  };
  await expect(throughRestarts(work)).rejects.toThrow('away');
  expect(tries).toBe(1);
});
