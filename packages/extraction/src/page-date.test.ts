import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePageDate } from './page-date.ts';

describe('parsePageDate', () => {
  it.each([
    ['2026-03-01T10:00:00+02:00', '2026-03-01T08:00:00.000Z'],
    ['2026-03-01T10:00:00.123Z', '2026-03-01T10:00:00.000Z'],
    ['2026-03-01T10:00:00-0530', '2026-03-01T15:30:00.000Z'],
    ['2026-03-01 10:00', '2026-03-01T10:00:00.000Z'],
    ['20260301T100000Z', '2026-03-01T10:00:00.000Z'],
    ['2026-03-01', '2026-03-01T00:00:00.000Z'],
    ['1772359200', '2026-03-01T10:00:00.000Z'],
    ['1772359200000', '2026-03-01T10:00:00.000Z'],
    ['Sun, 01 Mar 2026 10:00:00 GMT', '2026-03-01T10:00:00.000Z'],
    ['March 1, 2026 10:00', '2026-03-01T10:00:00.000Z'],
  ])('reads %s', (text, instant) => {
    expect(parsePageDate(text)).toBe(instant);
  });

  it.each(['', 'today', '0000-00-00', '2026-02-30T10:00:00Z', '2026-13-01', '1970-01-01', 'May be', '12345'])(
    'finds no date in %j',
    (text) => {
      expect(parsePageDate(text)).toBeNull();
    },
  );

  it('answers any text', () => {
    fc.assert(fc.property(fc.string(), (text) => typeof (parsePageDate(text) ?? '') === 'string'));
  });
});
