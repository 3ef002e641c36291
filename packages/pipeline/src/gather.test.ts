import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { type GatherOptions, gather } from './gather.ts';

const options: GatherOptions = { most: 10, waitMs: 5, calls: 1, isCommon: () => false };

/** A function over many items that records its calls. It answers each item with `answerOf(item)`. */
function noting(answerOf: (item: number) => number | Promise<number> = (item) => item * 10) {
  const calls: number[][] = [];
  const many = async (items: readonly number[]): Promise<number[]> => {
    calls.push([...items]);
    return Promise.all(items.map(answerOf));
  };
  return { calls, many };
}

const failing = (bad: ReadonlySet<number>) =>
  noting((item) => {
    if (bad.has(item)) throw new Error(`item ${item}`);
    return item * 10;
  });

describe('items that come together', () => {
  test('share a call, and each gets its own answer', async () => {
    const { calls, many } = noting();
    const one = gather(many, options);
    expect(await Promise.all([1, 2, 3].map(one))).toEqual([10, 20, 30]);
    expect(calls).toEqual([[1, 2, 3]]);
  });

  test('are taken at once when they fill a call, and in order', async () => {
    const { calls, many } = noting();
    // The timer is so long that the test would hang if anything waited for it.
    const one = gather(many, { ...options, most: 2, waitMs: 2 ** 30 });
    expect(await Promise.all([1, 2, 3, 4].map(one))).toEqual([10, 20, 30, 40]);
    expect(calls).toEqual([
      [1, 2],
      [3, 4],
    ]);
  });

  test('go into the next call while all calls are busy', async () => {
    const gate = Promise.withResolvers<void>();
    const { calls, many } = noting(async (item) => {
      if (item === 1) await gate.promise;
      return item;
    });
    const one = gather(many, { ...options, waitMs: 0 });
    const first = one(1);
    await vi.waitUntil(() => calls.length === 1);
    const others = [2, 3].map(one);
    await new Promise((resolve) => setTimeout(resolve, 1));
    others.push(one(4));
    gate.resolve();
    expect(await Promise.all([first, ...others])).toEqual([1, 2, 3, 4]);
    expect(calls).toEqual([[1], [2, 3, 4]]);
  });

  test('may have several calls under way', async () => {
    const gate = Promise.withResolvers<void>();
    const { calls, many } = noting(async (item) => {
      await gate.promise;
      return item;
    });
    const one = gather(many, { ...options, most: 1, calls: 2 });
    const answers = [1, 2, 3].map(one);
    await vi.waitUntil(() => calls.length === 2);
    expect(calls).toEqual([[1], [2]]);
    gate.resolve();
    expect(await Promise.all(answers)).toEqual([1, 2, 3]);
  });
});

describe('an item that fails', () => {
  test('fails alone; the others are tried alone, in order', async () => {
    const { calls, many } = failing(new Set([2]));
    const one = gather(many, options);
    const settled = await Promise.allSettled([1, 2, 3].map(one));
    expect(settled.map((result) => (result.status === 'fulfilled' ? result.value : String(result.reason)))).toEqual([
      10,
      'Error: item 2',
      30,
    ]);
    expect(calls).toEqual([[1, 2, 3], [1], [2], [3]]);
  });

  test('that was called alone is not tried again', async () => {
    const { calls, many } = failing(new Set([1]));
    await expect(gather(many, options)(1)).rejects.toThrow('item 1');
    expect(calls).toEqual([[1]]);
  });

  test('for a common reason makes all fail, and none is tried alone', async () => {
    const { calls, many } = failing(new Set([2]));
    const one = gather(many, { ...options, isCommon: (error) => String(error).includes('item 2') });
    const settled = await Promise.allSettled([1, 2, 3].map(one));
    expect(settled.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(calls).toEqual([[1, 2, 3]]);
  });

  test('does not keep later items from their call', async () => {
    const { many } = failing(new Set([1]));
    const one = gather(many, { ...options, isCommon: () => true });
    await expect(one(1)).rejects.toThrow();
    expect(await one(2)).toBe(20);
  });
});

test('each item gets the same answer as if it had been called alone', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ item: fc.nat(50), pause: fc.boolean() }), { maxLength: 40 }),
      fc.uniqueArray(fc.nat(50)),
      fc.integer({ min: 1, max: 8 }),
      fc.integer({ min: 1, max: 3 }),
      async (items, bad, most, calls) => {
        const { many, calls: made } = failing(new Set(bad));
        const one = gather(many, { ...options, most, calls, waitMs: 0 });
        const answers: Promise<PromiseSettledResult<number>[]>[] = [];
        for (const { item, pause } of items) {
          // Wrapped at once, so that a rejection is never reported as unhandled.
          answers.push(Promise.allSettled([one(item)]));
          if (pause) await new Promise((resolve) => setImmediate(resolve));
        }
        const settled = (await Promise.all(answers)).flat();
        for (const [place, result] of settled.entries()) {
          const { item = -1 } = items[place] ?? {};
          if (bad.includes(item)) expect(result.status).toBe('rejected');
          else expect(result).toEqual({ status: 'fulfilled', value: item * 10 });
        }
        for (const call of made) expect(call.length).toBeLessThanOrEqual(most);
      },
    ),
    { numRuns: 50 },
  );
});
