import { describe, expect, test } from 'vitest';
import { isOwnMachine, lookup } from './lookup.ts';

describe('names', () => {
  const resolve = (name: string, all: boolean): Promise<unknown> =>
    new Promise((settle) => {
      lookup(name, { all }, (error, address, family) => settle(error ?? (all ? address : { address, family })));
    });

  test.each(['localhost', 'gazette.localhost', 'a.b.localhost', 'GAZETTE.LOCALHOST', 'localhost.'])(
    '%s is this machine',
    async (name) => {
      expect(await resolve(name, false)).toEqual({ address: '127.0.0.1', family: 4 });
      expect(await resolve(name, true)).toEqual([{ address: '127.0.0.1', family: 4 }]);
    },
  );

  test('other names are resolved by the system', async () => {
    expect(await resolve('127.0.0.2', true)).toEqual([{ address: '127.0.0.2', family: 4 }]);
  });
});

describe('a host that is this machine', () => {
  test.each<[string, boolean]>([
    ['localhost', true],
    ['localhost:8080', true],
    ['gazette.localhost:8080', true],
    ['127.0.0.1', true],
    ['127.12.0.3:80', true],
    ['[::1]', true],
    ['[::1]:8080', true],
    ['notlocalhost', false],
    ['localhost.example', false],
    ['127.0.0.1.example', false],
    ['128.0.0.1', false],
    ['not.127.0.0.1', false],
    ['[::2]', false],
    ['', false],
  ])('%j: %s', (host, expected) => {
    expect(isOwnMachine(host)).toBe(expected);
  });
});
