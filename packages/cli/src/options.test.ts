import { describe, expect, test } from 'vitest';
import { pointInTime, positiveNumber, stageName, wholeNumber } from './options.ts';

describe('a point in time', () => {
  test.each([
    ['2026-01-31', '2026-01-31T00:00:00.000Z'],
    ['2026-01-31T08:00:00Z', '2026-01-31T08:00:00.000Z'],
    ['2024-02-29', '2024-02-29T00:00:00.000Z'],
  ])('%s is %s', (text, time) => {
    expect(pointInTime(text).toISOString()).toBe(time);
  });

  test('can be a span back from now', () => {
    const before = Date.now() - 6 * 3_600_000;
    expect(pointInTime('6h').getTime()).toBeGreaterThanOrEqual(before);
    expect(pointInTime('6h').getTime()).toBeLessThanOrEqual(Date.now() - 6 * 3_600_000);
  });

  test.each(['', 'soon', '6', '6w', '2026', '2026-02-31', '2026-02-29', '2026-13-01', '31-01-2026'])(
    '%s is none',
    (text) => {
      expect(() => pointInTime(text)).toThrow('It takes a time');
    },
  );
});

test.each(['', 'x', '-1', '1.5', '1e3', '9'.repeat(20)])('%s is not a whole number', (text) => {
  expect(() => wholeNumber(text)).toThrow('whole number');
});

test.each(['', 'x', '0', '-1'])('%s is not a number above 0', (text) => {
  expect(() => positiveNumber(text)).toThrow('above 0');
});

test('other values are taken', () => {
  expect([wholeNumber('0'), wholeNumber('17'), positiveNumber('0.5'), stageName('fetch')]).toEqual([
    0,
    17,
    0.5,
    'fetch',
  ]);
  expect(() => stageName('fetsh')).toThrow('The stages are poll, fetch');
});
