import { expect, test } from 'vitest';
import { watchRoom } from './room-watch.ts';

const refusal = Object.assign(new Error('could not extend file "base/1/2": No space left on device'), {
  code: '53100',
});

test('a full disk is remembered for a minute', () => {
  let now = 0;
  const room = watchRoom(() => now);
  expect(room.refused()).toBeNull();
  room.failed(refusal);
  now = 59_999;
  expect(room.refused()).toContain('No space left on device');
  now = 60_000;
  expect(room.refused()).toBeNull();
});

test.each([
  ['another code', Object.assign(new Error('too many connections'), { code: '53300' })],
  ['no code', new Error('53100')],
  ['no error', '53100'],
])('an error with %s is not a full disk', (_, error) => {
  const room = watchRoom();
  room.failed(error);
  expect(room.refused()).toBeNull();
});
