import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDate } from './date.ts';

describe('parseDate', () => {
  it.each([
    ['Sun, 01 Mar 2026 19:48:21 GMT', '2026-03-01T19:48:21.000Z'],
    ['Sun, 01 Mar 2026 19:48:21 +0530', '2026-03-01T14:18:21.000Z'],
    ['Sun, 1 Mar 26 9:08 PST', '2026-03-01T17:08:00.000Z'],
    ['Sunday,01 March 2026 19:48:21 CEST', '2026-03-01T17:48:21.000Z'],
    ['01 Mar 2026', '2026-03-01T00:00:00.000Z'],
    ['March 1, 2026 7:48 p.m.', '2026-03-01T19:48:00.000Z'],
    ['12:30 AM JST Mar 1, 2026', '2026-02-28T15:30:00.000Z'],
    ['Sun Mar  1 19:48:21 2026', '2026-03-01T19:48:21.000Z'],
    ['Sun Mar 01 19:48:21 EST 2026', '2026-03-02T00:48:21.000Z'],
    ['Sun Mar 01 01:16:00 +0000 2026', '2026-03-01T01:16:00.000Z'],
    ['Sun, 01 Mar 2026 19:48:21 GMT+02:00', '2026-03-01T17:48:21.000Z'],
    ['2026-03-01T19:48:21Z', '2026-03-01T19:48:21.000Z'],
    ['2026-03-01T19:48:21.123-08:00', '2026-03-02T03:48:21.000Z'],
    ['2026-03-01 19:48', '2026-03-01T19:48:00.000Z'],
    ['2026/03/01', '2026-03-01T00:00:00.000Z'],
    ['2026-03', '2026-03-01T00:00:00.000Z'],
    ['2026-03-01T24:00:00Z', '2026-03-02T00:00:00.000Z'],
    ['31 Dec 2026 23:59:60 GMT', '2027-01-01T00:00:00.000Z'],
    ['2026', '2026-01-01T00:00:00.000Z'],
    ['1900-01-01', '1900-01-01T00:00:00.000Z'],
    ['2100-12-31', '2100-12-31T00:00:00.000Z'],
    ['29 Feb 2024', '2024-02-29T00:00:00.000Z'],
    ['2026 Mar 1', '2026-03-01T00:00:00.000Z'],
    ['1 Mar 69', '2069-03-01T00:00:00.000Z'],
    ['1 Mar 70', '1970-03-01T00:00:00.000Z'],
    ['Mar 1, 2026 12:30 PM', '2026-03-01T12:30:00.000Z'],
    ['Mar 1, 2026 10:30 A.M. -03:30', '2026-03-01T14:00:00.000Z'],
    ['1 Mar 2026 10:00 XYZ', '2026-03-01T10:00:00.000Z'],
    ['2026-03-01T10:00:00+14:00', '2026-02-28T20:00:00.000Z'],
    [`1 Mar 2026 ${'x'.repeat(89)}`, '2026-03-01T00:00:00.000Z'],
  ])('reads %s', (text, instant) => {
    expect(parseDate(text)).toBe(instant);
  });

  it.each([
    '',
    'soon',
    '{{ page.date }}',
    '0000-00-00',
    '0001-01-01T00:00:00Z',
    '30 Feb 2026',
    '2026-13-01',
    '2026-03-01T25:00:00Z',
    '2026-03-01T10:61:00Z',
    '12 Mar',
    '12 Mar 202',
    '12 Mar 20266',
    '1899-12-31',
    '2101-01-01',
    '2026-00-10',
    '2026-03-00',
    '29 Feb 2026',
    '2026-03-01T24:01:00Z',
    '2026-03-01T10:00:61Z',
    '2026-03-01T10:60:00Z',
    '2026-03-01T10:00:00+15:00',
    `1 Mar 2026 ${'x'.repeat(90)}`,
    `1 Mar 2026${' '.repeat(9)}${'x'.repeat(200)}`,
  ])('invents nothing from %j', (text) => {
    expect(parseDate(text)).toBeNull();
  });

  it('reads every second of a century as RFC 822 and as ISO 8601', () => {
    const second = fc.integer({ min: 0, max: Date.UTC(2070, 0) / 1000 - 1 });
    fc.assert(
      fc.property(second, (seconds) => {
        const instant = new Date(seconds * 1000);
        expect(parseDate(instant.toUTCString())).toBe(instant.toISOString());
        expect(parseDate(instant.toISOString())).toBe(instant.toISOString());
      }),
    );
  });

  it('answers any text with a date or null', () => {
    fc.assert(fc.property(fc.string(), (text) => [null, 'string'].includes(parseDate(text) && 'string')));
  });
});
