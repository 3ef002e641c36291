import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { dueNote, engineTime, readDueNote } from './clock.ts';

const HERE = Date.parse('2026-03-01T12:00:00.000Z');
const HOUR = 3_600_000;

describe('the time that BullMQ is given', () => {
  beforeEach(() => void vi.useFakeTimers({ now: HERE, toFake: ['Date'] }));
  afterEach(() => void vi.useRealTimers());

  /** The time given to BullMQ for a job due in a minute, when this process is `aheadMs` ahead of the shared clock. */
  const told = (aheadMs: number): number => {
    const all = HERE - aheadMs;
    return engineTime(new Date(all + 60_000), () => new Date(all));
  };

  test('is the due time where both clocks agree', () => {
    expect(told(0)).toBe(HERE + 60_000);
  });

  test('is on the shared clock where this process is ahead', () => {
    expect(told(3 * HOUR)).toBe(HERE - 3 * HOUR + 60_000);
  });

  test('is on the clock of this process where it is behind', () => {
    expect(told(-3 * HOUR)).toBe(HERE + 60_000);
  });
});

describe('the note on a job that was put off', () => {
  test('is read as it was written', () => {
    fc.assert(
      fc.property(fc.date({ noInvalidDate: true, max: new Date('9999-12-31') }), (due) => {
        expect(readDueNote(dueNote(due))).toEqual(due);
      }),
    );
  });

  test.each([undefined, '', 'not before', 'not before long', 'job stalled more than allowable limit'])(
    'is not found in %j',
    (text) => {
      expect(readDueNote(text)).toBeNull();
    },
  );
});
