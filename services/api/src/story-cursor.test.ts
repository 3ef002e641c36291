import { isNewsloomError } from '@newsloom/errors';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeCursor, encodeCursor } from './story-cursor.ts';

const place = { id: 's4r2vqnxj6cq5o3ta' };
const raw = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('a cursor', () => {
  test.each([
    ['top', '0.8123456789012345'],
    ['top', '0'],
    ['new', '2026-08-01 09:30:00+00'],
    ['new', '1970-01-01 00:00:00+00'],
    ['updated', '2026-08-01 09:30:00.123456+05:30'],
    ['new', '1936-08-01 09:30:00+00:19:32'],
    ['new', '0001-01-01 00:00:00+00'],
    ['new', '2024-02-29 23:59:59-15:59'],
  ] as const)('of sort %s is read back with its key %s', (sort, key) => {
    expect(decodeCursor(encodeCursor({ ...place, sort, key }), sort)).toEqual({ ...place, key });
  });

  test('keeps every importance exactly', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (importance) => {
        const { key } = decodeCursor(encodeCursor({ ...place, sort: 'top', key: String(importance) }), 'top');
        expect(Number(key)).toBe(importance === 0 ? 0 : importance);
      }),
    );
  });

  test.each([
    ['of another sort', 'top', encodeCursor({ ...place, sort: 'new', key: '2026-08-01 09:30:00+00' })],
    ['with a key that is not a number', 'top', encodeCursor({ ...place, sort: 'top', key: 'high' })],
    ['with an infinite key', 'top', encodeCursor({ ...place, sort: 'top', key: '1e999' })],
    ['with a key that is not a time', 'new', encodeCursor({ ...place, sort: 'new', key: 'now' })],
    [
      'with a day that no month has',
      'updated',
      encodeCursor({ ...place, sort: 'updated', key: '2026-02-30 00:00:00+00' }),
    ],
    [
      'with a year that Postgres does not know',
      'new',
      encodeCursor({ ...place, sort: 'new', key: '0000-01-01 00:00:00+00' }),
    ],
    ['with an offset beyond all', 'new', encodeCursor({ ...place, sort: 'new', key: '2026-08-01 09:30:00+16:00' })],
    ['with an hour too many', 'new', encodeCursor({ ...place, sort: 'new', key: '2026-08-01 24:00:00+00' })],
    ['with a month 13', 'new', encodeCursor({ ...place, sort: 'new', key: '2026-13-01 00:00:00+00' })],
    ['with a month 0', 'new', encodeCursor({ ...place, sort: 'new', key: '2026-00-01 00:00:00+00' })],
    ['without a time', 'new', encodeCursor({ ...place, sort: 'new', key: '2026-08-01' })],
    ['with an empty key', 'top', encodeCursor({ ...place, sort: 'top', key: '' })],
    ['with an invalid id', 'top', encodeCursor({ id: "s' or 1=1", sort: 'top', key: '1' })],
    ['with an id that is not a text', 'top', raw({ id: 7, sort: 'top', key: '1' })],
    ['with a NUL in its id', 'top', encodeCursor({ id: 's\0', sort: 'top', key: '1' })],
    ['with a field too many', 'top', raw({ ...place, sort: 'top', key: '1', more: true })],
    ['without an id', 'top', raw({ sort: 'top', key: '1' })],
    ['that is not an object', 'top', raw([1, 2])],
    ['that is not JSON', 'top', 'abc'],
  ] as const)('%s is refused', (_what, sort, cursor) => {
    expect(() => decodeCursor(cursor, sort)).toThrow(expect.objectContaining({ code: 'request-invalid' }));
  });

  test('refuses any other text', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('top' as const, 'new' as const), (text, sort) => {
        try {
          decodeCursor(text, sort);
          return false;
        } catch (error) {
          return isNewsloomError(error) && error.code === 'request-invalid';
        }
      }),
    );
  });
});
