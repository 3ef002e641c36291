import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inOrder } from './in-order.ts';
import { collect } from './testing/failing-newsroom.ts';

async function* upTo(count: number): AsyncGenerator<number> {
  for (let at = 0; at < count; at += 1) yield at;
}

test('results come in the order of the items, and as many are in hand as may be, whichever end first', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), fc.nat(12), fc.integer({ min: 1, max: 5 }), async (scheduler, count, atOnce) => {
      let inHand = 0;
      let most = 0;
      const work = async (item: number) => {
        inHand += 1;
        most = Math.max(most, inHand);
        await scheduler.schedule(Promise.resolve());
        inHand -= 1;
        return item * 2;
      };
      const results = collect(inOrder(upTo(count), atOnce, work));
      await scheduler.waitFor(results);
      expect(await results).toEqual(Array.from({ length: count }, (_, item) => item * 2));
      expect(most).toBeLessThanOrEqual(atOnce);
      // The generator awaits the first result only when all places are taken.
      expect(most).toBe(Math.min(count, atOnce));
    }),
  );
});

test('an error ends it, and those in hand may fail unheard', async () => {
  const work = async (item: number) => {
    throw new Error(`item ${item}`);
  };
  await expect(collect(inOrder(upTo(5), 3, work))).rejects.toThrow('item 0');
});
