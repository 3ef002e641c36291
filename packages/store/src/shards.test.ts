import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { administer } from '../../../test/harness/administer.ts';
import { until } from '../../../test/harness/until.ts';
import type { Store } from './database.ts';
import type { Lease } from './shards.ts';
import * as shards from './shards.ts';
import { openTestStore, somebodyWaits } from './testing/test-store.ts';

let store: Store;
let leases: Lease[];
beforeAll(async () => {
  store = await openTestStore();
});
beforeEach(async () => {
  await store.db.deleteFrom('shards').execute();
  leases = [];
});
afterEach(() => Promise.all(leases.map((lease) => lease.release())));
afterAll(() => store.close());

const never = new AbortController().signal;

async function lease(shard = 'en', signal = never): Promise<Lease> {
  const held = await shards.leaseShard(store.url, shard, signal);
  if (!held) throw new Error('no lease');
  leases.push(held);
  return held;
}
const holds = (epoch: number, shard = 'en') =>
  store.db.transaction().execute((transaction) => shards.holdsShard(transaction, shard, epoch));

/** Ends the connections that leases are made of, from the side of the server. */
const cutOff = () =>
  administer(
    inject('postgresUrl'),
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = '${new URL(store.url).pathname.slice(1)}' and application_name like 'newsloom shard %'`,
  );

describe('the lease of a shard', () => {
  test('is held by one; the next one waits, and writes in a later epoch', async () => {
    const first = await lease();
    let second: Lease | undefined;
    const waiting = lease().then((held) => {
      second = held;
    });
    await lease('rest');
    expect(second).toBeUndefined();
    expect(await holds(first.epoch)).toBe(true);
    await first.release();
    await waiting;
    expect(second?.epoch).toBe(first.epoch + 1);
    expect(await holds(first.epoch)).toBe(false);
    expect(await holds(first.epoch + 1)).toBe(true);
  });

  test('is lost with its connection, which ends neither the process nor the shard', async () => {
    const first = await lease();
    await cutOff();
    await first.lost;
    const second = await lease();
    expect(await holds(first.epoch)).toBe(false);
    expect(await holds(second.epoch)).toBe(true);
  });

  test('settles as lost when it is released', async () => {
    const first = await lease();
    await first.release();
    await first.lost;
    await first.release();
  });

  test('is not waited for any longer when the process stops', async () => {
    await lease();
    const stopping = new AbortController();
    const waiting = shards.leaseShard(store.url, 'en', stopping.signal);
    stopping.abort();
    expect(await waiting).toBeNull();
  });

  test('is not waited for any longer when the process stops late', async () => {
    await lease();
    const stopping = new AbortController();
    const waiting = shards.leaseShard(store.url, 'en', stopping.signal);
    // By now the connection stands in line.
    await lease('rest');
    await lease('de');
    stopping.abort();
    expect(await waiting).toBeNull();
  });

  test('is not begun in a process that stops already', async () => {
    expect(await shards.leaseShard(store.url, 'en', AbortSignal.abort())).toBeNull();
    await lease();
  });

  test('throws when Postgres is away', async () => {
    const url = 'postgres://nobody@127.0.0.1:1/none';
    await expect(shards.leaseShard(url, 'en', never)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });
});

describe('the epoch of a shard', () => {
  test('cannot end while a writer of it is in the middle of a transaction', async () => {
    const { epoch } = await lease();
    const order: string[] = [];
    const gate = Promise.withResolvers<void>();
    const held = Promise.withResolvers<void>();
    const writing = store.db.transaction().execute(async (transaction) => {
      expect(await shards.holdsShard(transaction, 'en', epoch)).toBe(true);
      held.resolve();
      await gate.promise;
      order.push('written');
    });
    await held.promise;
    const ending = shards.endEpochs(store.db, ['en']).then(() => order.push('ended'));
    await until('the end, waiting or through', async () => order.length > 0 || (await somebodyWaits(store.db)));
    gate.resolve();
    await Promise.all([writing, ending]);
    expect(order).toEqual(['written', 'ended']);
    expect(await holds(epoch)).toBe(false);
  });

  test('is nobody’s before the first lease', async () => {
    expect(await holds(0)).toBe(false);
    expect(await holds(1)).toBe(false);
  });

  test('ends for the shards named', async () => {
    const [en, rest] = [await lease('en'), await lease('rest')];
    await shards.endEpochs(store.db, ['en', 'unknown']);
    await shards.endEpochs(store.db, []);
    expect([await holds(en.epoch, 'en'), await holds(rest.epoch, 'rest')]).toEqual([false, true]);
  });
});
