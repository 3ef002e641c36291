import { createServer } from 'node:net';
import { newsloomError } from '@newsloom/errors';
import { sql } from 'kysely';
import { describe, expect, inject, test } from 'vitest';
import { administer } from '../../../test/harness/administer.ts';
import { testDatabase } from '../../../test/harness/database.ts';
import { until } from '../../../test/harness/until.ts';
import { openStore } from './database.ts';
import { isConflict, isStoreAway } from './store-away.ts';
import { untilThere } from './testing/until-there.ts';

const fromServer = (code: string) => Object.assign(new Error('from the server'), { code });
const fromSocket = (code: string, syscall: string) => Object.assign(new Error(code), { code, syscall });

describe('isStoreAway', () => {
  test.each<[string, unknown, boolean]>([
    ['a connection lost (08006)', fromServer('08006'), true],
    ['a server that shuts down (57P01)', fromServer('57P01'), true],
    ['a server that starts (57P03)', fromServer('57P03'), true],
    ['too many connections (53300)', fromServer('53300'), true],
    ['a full disk (53100)', fromServer('53100'), true],
    ['a deadlock (40P01)', fromServer('40P01'), true],
    ['a serialization failure (40001)', fromServer('40001'), true],
    ['a statement that was cancelled (57014)', fromServer('57014'), true],
    ['a lock that was not available (55P03)', fromServer('55P03'), true],
    ['a read-only server (25006)', fromServer('25006'), true],
    ['a transaction that its process kept waiting (25P03)', fromServer('25P03'), true],
    ['a transaction that has failed (25P02)', fromServer('25P02'), false],
    ['a unique violation (23505)', fromServer('23505'), false],
    ['an invalid text (22021)', fromServer('22021'), false],
    ['a syntax error (42601)', fromServer('42601'), false],
    ['a refused connection', fromSocket('ECONNREFUSED', 'connect'), true],
    ['a connection that breaks while it is read', fromSocket('ECONNRESET', 'read'), true],
    ['a host without an address', fromSocket('ENOTFOUND', 'getaddrinfo'), true],
    ['a host that cannot be reached', fromSocket('EHOSTUNREACH', 'connect'), true],
    ['a socket file that is not there', fromSocket('ENOENT', 'connect'), true],
    ['a file that is not there', fromSocket('ENOENT', 'open'), false],
    ['a host tried at all its addresses', new AggregateError([fromSocket('ECONNREFUSED', 'connect')]), true],
    ['several reasons, one of another kind', new AggregateError([fromSocket('EACCES', 'connect')]), false],
    ['several errors, none of them known', new AggregateError([]), false],
    ['a pool that waits in vain', new Error('timeout exceeded when trying to connect'), true],
    ['a connection that ended', new Error('Connection terminated unexpectedly'), true],
    ['a connection past its time', new Error('Connection terminated due to connection timeout'), true],
    ['its typed error', newsloomError('store-unavailable', { reason: 'x' }), true],
    [
      'a host of the network that is away',
      newsloomError('http-unreachable', { host: 'a', reason: 'ECONNREFUSED' }),
      false,
    ],
    ['a defect', new TypeError('x is undefined'), false],
    [
      'an error with such a code that is not from a socket',
      Object.assign(new Error('x'), { code: 'ECONNRESET' }),
      false,
    ],
    ['an object with such a code', { code: '57P01' }, false],
    ['text', '57P01', false],
    ['nothing', undefined, false],
  ])('%s', (_, error, expected) => {
    expect(isStoreAway(error)).toBe(expected);
  });

  const errorOf = async (work: Promise<unknown>): Promise<unknown> =>
    work.then(
      () => null,
      (error: unknown) => error,
    );

  test('nothing listens', async () => {
    const store = openStore({ url: 'postgres://nobody@127.0.0.1:1/none' });
    expect(isStoreAway(await errorOf(store.db.selectFrom('feeds').selectAll().execute()))).toBe(true);
    await store.close();
  });

  test('something listens and hangs up', async () => {
    const server = createServer((socket) => socket.destroy());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : 0;
    const store = openStore({ url: `postgres://nobody@127.0.0.1:${port}/none` });
    expect(isStoreAway(await errorOf(store.db.selectFrom('feeds').selectAll().execute()))).toBe(true);
    await store.close();
    server.close();
  });

  test('the server ends a connection in the middle of a statement, and the store is there again after', async () => {
    const database = await testDatabase();
    const complaints: Error[] = [];
    const store = openStore({ url: database.url, connections: 2, onError: (error) => complaints.push(error) });
    const sleeping = errorOf(sql`select pg_sleep(600)`.execute(store.db));
    const endAll = () =>
      administer(
        inject('postgresUrl'),
        `select pg_terminate_backend(pid) from pg_stat_activity
         where datname = '${database.name}' and query like '%pg_sleep%'`,
      );
    const error = await until('the end of the statement', async () => {
      await endAll();
      return Promise.race([sleeping, null]);
    });
    expect(isStoreAway(error)).toBe(true);
    await untilThere(store);
    await store.close();
    await database.drop();
  });
});

test.each<[string, unknown, boolean]>([
  ['a deadlock (40P01)', fromServer('40P01'), true],
  ['a serialization failure (40001)', fromServer('40001'), true],
  ['a server that shuts down (57P01)', fromServer('57P01'), false],
  ['a unique violation (23505)', fromServer('23505'), false],
  ['a code that has the class further on', fromServer('08400'), false],
  ['a defect', new TypeError('x is undefined'), false],
  ['an object with such a code', { code: '40P01' }, false],
  ['nothing', undefined, false],
])('isConflict: %s', (_, error, expected) => {
  expect(isConflict(error)).toBe(expected);
});

test('of two transactions in a deadlock, one gets a conflict and the other succeeds', async () => {
  const database = await testDatabase();
  const store = openStore({ url: database.url });
  const both = Promise.withResolvers<void>();
  let holding = 0;
  const take = (first: number, second: number) =>
    store.db.transaction().execute(async (transaction) => {
      await sql`select pg_advisory_xact_lock(${first})`.execute(transaction);
      if (++holding === 2) both.resolve();
      await both.promise;
      await sql`select pg_advisory_xact_lock(${second})`.execute(transaction);
    });
  const settled = await Promise.allSettled([take(1, 2), take(2, 1)]);
  const errors = settled.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
  expect(errors.map(isConflict)).toEqual([true]);
  await store.close();
  await database.drop();
});
