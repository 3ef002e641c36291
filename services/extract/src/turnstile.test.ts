import { expect, test } from 'vitest';
import { turnstile } from './turnstile.ts';

/** Work that records its start and ends when the test says so. */
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

test('`most` are let through at once, the others in order of arrival', async () => {
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

test('failed work frees its place', async () => {
  const { begun, end } = openWork(turnstile(1), ['a', 'b']);
  expect(await end('a', 'fail')).toEqual(new Error('a'));
  expect(begun).toEqual(['a', 'b']);
});

test('a free place is kept for the next', async () => {
  const takeTurn = turnstile(1);
  await openWork(takeTurn, ['a']).end('a');
  const { begun } = openWork(takeTurn, ['b', 'c']);
  expect(begun).toEqual(['b']);
});
