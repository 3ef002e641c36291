import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText, stored } from './testing/any-text.ts';
import { at, NOW, useTestStore } from './testing/test-store.ts';
import type { Step } from './trails.ts';
import * as trails from './trails.ts';

const { db } = await useTestStore('trails');

const step = (differences: Partial<Step> = {}): Step => ({
  at: NOW,
  stage: 'fetch',
  outcome: 'done',
  code: 'fetched',
  attempt: 1,
  ms: 12,
  message: null,
  ...differences,
});
/** The `n`th step of a unit. */
const nth = (n: number): Step => step({ at: at(n), attempt: n, ms: n });
const steps = (unitId: string, from: number, to: number) =>
  Array.from({ length: to - from }, (_, n) => ({ unitId, step: nth(from + n) }));
const attemptsOf = async (unitId: string) => (await trails.of(db, unitId)).map(({ attempt }) => attempt);
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => from + n);

/** Any step, with words where words belong and any message. */
const anyStep: fc.Arbitrary<Step> = fc.record({
  at: fc.date({ min: new Date(0), max: new Date('9999-12-31T23:59:59.999Z'), noInvalidDate: true }),
  stage: fc.stringMatching(/^[a-z]{1,12}$/),
  outcome: fc.constantFrom('done', 'later', 'retry', 'failed'),
  code: fc.stringMatching(/^[a-z][a-z0-9-]{0,30}$/),
  attempt: fc.integer({ min: 0, max: 1_000 }),
  ms: fc.nat(),
  message: fc.option(anyText),
});
/** A step as it is kept. */
const kept = (of: Step): Step => ({ ...of, message: of.message === null ? null : stored(of.message) });

describe('the trail of a unit', () => {
  test('is what was done with it, oldest first', async () => {
    const failed = step({
      at: at(1),
      outcome: 'failed',
      code: 'http-timeout',
      attempt: 4,
      ms: 0,
      message: 'Too slow.',
    });
    await trails.append(db, [{ unitId: 'a1', step: step() }]);
    await trails.append(db, [{ unitId: 'a1', step: failed }]);
    expect(await trails.of(db, 'a1')).toEqual([step(), failed]);
    expect(await trails.of(db, 'a2')).toEqual([]);
  });

  test('is its own, for many units at once and several steps of one unit', async () => {
    await trails.append(db, [
      { unitId: 'a2', step: nth(1) },
      { unitId: 'a1', step: nth(2) },
      { unitId: 'a2', step: nth(3) },
      { unitId: 'a2', step: nth(2) },
    ]);
    await trails.append(db, [
      { unitId: 'a3', step: nth(9) },
      { unitId: 'a2', step: nth(5) },
      { unitId: 'a2', step: nth(4) },
    ]);
    expect([await attemptsOf('a1'), await attemptsOf('a2'), await attemptsOf('a3')]).toEqual([
      [2],
      [1, 3, 2, 5, 4],
      [9],
    ]);
  });

  test('of an empty list changes nothing', async () => {
    await trails.append(db, []);
    expect(await db.selectFrom('trails').selectAll().execute()).toEqual([]);
  });

  test.each<[string, number[]]>([
    ['one at a time', Array.from({ length: 35 }, () => 1)],
    ['up to thirty', [29, 1]],
    ['beyond thirty by one', [30, 1]],
    ['by more than there were', [3, 29, 2]],
    ['by thirty and more in one call', [7, 45]],
    ['by thirty and more in the first call', [45, 1]],
    ['more than thirty at first', [31]],
    ['many times', [12, 12, 12, 12]],
  ])('keeps its thirty newest: %s', async (_, calls) => {
    let n = 0;
    for (const length of calls) {
      await trails.append(db, [...steps('a1', n, n + length), { unitId: 'other', step: nth(n) }]);
      n += length;
    }
    expect(await attemptsOf('a1')).toEqual(range(Math.max(0, n - 30), n));
    expect(await attemptsOf('other')).toHaveLength(Math.min(30, calls.length));
  });

  test('has every step when many are added at once', async () => {
    await Promise.all(range(0, 25).map((n) => trails.append(db, [{ unitId: 'a1', step: nth(n) }])));
    expect((await attemptsOf('a1')).sort((a, b) => a - b)).toEqual(range(0, 25));
  });

  test('comes back as it was, whatever its messages say', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { minLength: 1, maxLength: 5 }), async (all) => {
        await db.deleteFrom('trails').execute();
        await trails.append(
          db,
          all.map((one, n) => ({ unitId: `a${n % 2}`, step: one })),
        );
        for (const unit of [0, 1]) {
          expect(await trails.of(db, `a${unit}`)).toEqual(all.filter((_, n) => n % 2 === unit).map(kept));
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('the line of a step', () => {
  test('is made of words, the message last', () => {
    const line = trails.lineOf(step({ message: 'a  message\nof two lines ' }));
    expect(line).toBe('2026-03-01T12:00:00.000Z fetch done fetched 1 12 a  message\nof two lines ');
    expect(trails.lineOf(step())).toBe('2026-03-01T12:00:00.000Z fetch done fetched 1 12');
  });

  test('is read back as the same step', () => {
    fc.assert(
      fc.property(anyStep, (one) => {
        expect(trails.stepOf(trails.lineOf(one))).toEqual(kept(one));
      }),
    );
  });

  test('tells an empty message from none', () => {
    for (const message of ['', ' ', null])
      expect(trails.stepOf(trails.lineOf(step({ message }))).message).toBe(message);
  });

  test('has the beginning of a long message, and no half of a character', () => {
    const messageOf = (message: string) => trails.stepOf(trails.lineOf(step({ message }))).message;
    expect(messageOf('x'.repeat(500))).toBe('x'.repeat(500));
    expect(messageOf('x'.repeat(501))).toBe('x'.repeat(500));
    expect(messageOf(`${'x'.repeat(499)}😀`)).toBe(`${'x'.repeat(499)}\ufffd`);
    expect(messageOf(`${'\u0000'.repeat(9)}${'x'.repeat(501)}`)).toBe('x'.repeat(500));
  });
});

describe('since when a unit has failed in a stage', () => {
  const retry = (ms: number, stage = 'fetch') => step({ at: at(ms), stage, outcome: 'retry' });
  const failed = (ms: number) => step({ at: at(ms), outcome: 'failed' });
  const replayed = (ms: number) => step({ at: at(ms), stage: 'admin', code: 'replayed' });

  test.each<[string, Step[], number | null]>([
    ['no step, no time', [], null],
    ['the first try of a row', [retry(1), retry(2), failed(3)], 1],
    ['also what was put off', [step({ at: at(1), outcome: 'later' }), failed(3)], 1],
    ['across a replay', [retry(1), failed(2), replayed(3), failed(4)], 1],
    ['not from before it succeeded', [failed(1), step({ at: at(2) }), retry(3), failed(4)], 3],
    ['not in another stage', [retry(1, 'poll'), failed(4)], 4],
    ['not when it succeeded last', [failed(1), step({ at: at(2) })], null],
  ])('%s', async (_, of, since) => {
    await trails.append(
      db,
      of.map((one) => ({ unitId: 'a1', step: one })),
    );
    const expected = since === null ? [] : [['a1', at(since)]];
    expect([...(await trails.failingSince(db, ['a1', 'a2'], 'fetch'))]).toEqual(expected);
  });
});
