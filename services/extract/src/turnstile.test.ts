import { expect, test } from 'vitest';
import { turnstile } from './turnstile.ts';

/** Work of which the test says when it begins and ends. */
function openWork(takeTurn: ReturnType<typeof turnstile>, names: string[]) {
  const begun: string[] = [];
  const works = new Map(
    names.map((name) => {
      const { promise, resolve, reject } = Promise.withResolvers<string>();
      const outcome = takeTurn(() => {
        begun.push(name);
        return promise;
      });
      outcome.catch(() => {});
      return [name, { outcome, end: () => resolve(name), fail: () => reject(new Error(name)) }];
    }),
  );
  const end = async (name: string, how: 'end' | 'fail' = 'end'): Promise<unknown> => {
    const work = works.get(name);
    work?.[how]();
    return await work?.outcome.catch((error: Error) => error);
  };
  return { begun, end };
}

test('so many are let through at once, the others in the order of coming', async () => {
  const takeTurn = turnstile(2);
  const { begun, end } = openWork(takeTurn, ['a', 'b', 'c', 'd']);
  expect(begun).toEqual(['a', 'b']);
  expect(await end('b')).toBe('b');
  expect(begun).toEqual(['a', 'b', 'c']);
  const late = openWork(takeTurn, ['e']);
  await end('a');
  expect(begun).toEqual(['a', 'b', 'c', 'd']);
  expect(late.begun).toEqual([]);
  await end('c');
  expect(late.begun).toEqual(['e']);
});

test('one that fails makes place like any other', async () => {
  const { begun, end } = openWork(turnstile(1), ['a', 'b']);
  expect(await end('a', 'fail')).toEqual(new Error('a'));
  expect(begun).toEqual(['a', 'b']);
});

test('a place that nobody waits for is kept for the next', async () => {
  const takeTurn = turnstile(1);
  await openWork(takeTurn, ['a']).end('a');
  const { begun } = openWork(takeTurn, ['b', 'c']);
  expect(begun).toEqual(['b']);
});
