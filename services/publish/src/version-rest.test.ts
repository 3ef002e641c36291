import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { versionRest } from './version-rest.ts';

const SECOND = 1_000;
const at = (ms: number): Date => new Date(Date.UTC(2026, 2, 1, 12) + ms);

/** A story with versions at these times. */
const versionsAt = (...times: number[]) => ({
  changelog: times.map((ms, n) => ({ version: n + 1, at: at(ms).toISOString(), kind: 'story.updated', summary: '' })),
  updatedAt: at(times.at(-1) ?? 0).toISOString(),
});

/**
 * The times of the versions of a story that articles join at `joins`. Each article is scored and published after a
 * debounce.
 */
function publishedAt(joins: readonly number[], debounceMs = SECOND): number[] {
  const versions: number[] = [];
  let told = 0;
  for (let now = 0; told < joins.length; now += 100) {
    const joined = joins.filter((join) => join + 2 * debounceMs <= now).length;
    if (joined <= told) continue;
    if (versions.length > 0 && versionRest(versionsAt(...versions.slice(-50)), debounceMs, at(now))) continue;
    versions.push(now);
    told = joined;
  }
  return versions;
}

describe('the rest before a version', () => {
  test.each<[number[], number, number | null]>([
    [[0], 1 * SECOND, 2 * SECOND],
    [[0], 2 * SECOND, null],
    [[0, 2 * SECOND], 3 * SECOND, 6 * SECOND],
    [[0, 2 * SECOND, 6 * SECOND], 7 * SECOND, 14 * SECOND],
    [[0, 2 * SECOND, 6 * SECOND, 14 * SECOND], 15 * SECOND, 30 * SECOND],
    [[0, 1, 2, 3, 4, 5, 6, 7, 8].map((n) => n * SECOND), 9 * SECOND, 24 * SECOND],
    [[-3_600 * SECOND], 0, null],
  ])('after versions at %j ms, at %i ms: until %j ms', (versions, now, until) => {
    expect(versionRest(versionsAt(...versions), SECOND, at(now))).toEqual(until === null ? null : at(until));
  });

  test('is none without a debounce', () => {
    expect(versionRest(versionsAt(0, 0, 0), 0, at(0))).toBeNull();
  });
});

test('a hundred articles in one minute cost seven versions at most, the last of which has all', () => {
  const minute = Array.from({ length: 100 }, (_, n) => 600 * n);
  expect(publishedAt(minute).length).toBeLessThanOrEqual(7);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 60 * SECOND }), { minLength: 100, maxLength: 100 }), (joins) => {
      const versions = publishedAt(joins.toSorted((a, b) => a - b));
      expect(versions.length).toBeLessThanOrEqual(7);
      expect((versions.at(-1) ?? 0) - Math.max(...joins)).toBeLessThanOrEqual(18 * SECOND);
    }),
    { numRuns: 20 },
  );
});

test('a lone article is published two debounces after it was clustered', () => {
  const minute = 60 * SECOND;
  expect(publishedAt([0, minute + 1, 3 * minute])).toEqual([2 * SECOND, minute + 2_100, 3 * minute + 2 * SECOND]);
});
