import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { until } from '../../../test/harness/until.ts';
import { openStore, type Store } from './database.ts';
import type { Lease } from './shard-lease.ts';
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
/** Longer than any test takes, so the lease never runs out by itself. */
const LONG_MS = 3_600_000;
const SHORT_MS = 300;
/** Renewed every second. Long enough that a short pause of the machine does not lose it. */
const RENEWED_MS = 3_000;

async function lease(shard = 'en', heldMs = LONG_MS, db = store.db): Promise<Lease> {
  const held = await shards.leaseShard(db, shard, heldMs, never);
  if (!held) throw new Error('no lease');
  leases.push(held);
  return held;
}
const holds = (epoch: number, shard = 'en') =>
  store.db.transaction().execute((transaction) => shards.holdsShard(transaction, { shard, epoch, heldMs: LONG_MS }));
const heldUntil = async () =>
  Number((await store.db.selectFrom('shards').select('held_until').executeTakeFirst())?.held_until);
const whetherLost = (held: Lease) => Promise.race([held.lost.then(() => true), Promise.resolve(false)]);

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

  test('is renewed for as long as its holder lives', async () => {
    const first = await lease('en', RENEWED_MS);
    const stopping = new AbortController();
    const waiting = shards.leaseShard(store.db, 'en', RENEWED_MS, stopping.signal);
    const before = await heldUntil();
    await until('the end of its first term', async () => (await heldUntil()) > before + RENEWED_MS);
    expect(await holds(first.epoch)).toBe(true);
    stopping.abort();
    expect(await waiting).toBeNull();
  });

  test('is renewed while a transaction of its writer is open', async () => {
    const first = await lease('en', RENEWED_MS);
    await store.db.transaction().execute(async (transaction) => {
      expect(await shards.holdsShard(transaction, { ...first, heldMs: LONG_MS })).toBe(true);
      const before = await heldUntil();
      await until('a renewal', async () => (await heldUntil()) > before);
    });
    expect(await whetherLost(first)).toBe(false);
  });

  test('stays with a holder that was busy for longer than it lasts, if nobody has taken it', async () => {
    const first = await lease('en', SHORT_MS);
    const before = await heldUntil();
    const busyUntil = performance.now() + 4 * SHORT_MS;
    while (performance.now() < busyUntil);
    await until('a renewal', async () => (await heldUntil()) > before + SHORT_MS);
    expect(await whetherLost(first)).toBe(false);
    expect(await holds(first.epoch)).toBe(true);
  });

  test('runs out when its holder dies', async () => {
    const gone = openStore({ url: store.url, connections: 1 });
    const first = await lease('en', SHORT_MS, gone.db);
    await gone.close();
    const second = await lease();
    expect([await holds(first.epoch), await holds(second.epoch)]).toEqual([false, true]);
    // The former holder, which cannot renew it, notices the loss too, before or after.
    await first.lost;
  });

  test('is lost when its epoch is ended', async () => {
    const first = await lease('en', RENEWED_MS);
    await shards.endEpochs(store.db, ['en']);
    await first.lost;
    await first.release();
    expect((await lease()).epoch).toBe(first.epoch + 2);
  });

  test('stays with its new holder when the old one releases it late', async () => {
    const first = await lease('en', RENEWED_MS);
    await store.db
      .updateTable('shards')
      .set({ held_until: new Date(0), holder: 'gone' })
      .execute();
    await first.lost;
    const row = await store.db.selectFrom('shards').select('held_until').executeTakeFirst();
    expect(row?.held_until, 'it has not renewed the lease of another').toEqual(new Date(0));
    const second = await lease('en', LONG_MS);
    await first.release();
    const stopping = new AbortController();
    const third = shards.leaseShard(store.db, 'en', LONG_MS, stopping.signal);
    stopping.abort();
    expect([await third, await holds(second.epoch)]).toEqual([null, true]);
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
    const waiting = shards.leaseShard(store.db, 'en', LONG_MS, stopping.signal);
    stopping.abort();
    expect(await waiting).toBeNull();
  });

  test('is not waited for any longer when the process stops late', async () => {
    await lease();
    const stopping = new AbortController();
    const waiting = shards.leaseShard(store.db, 'en', LONG_MS, stopping.signal);
    // By now it has looked at least once.
    await lease('rest');
    await lease('de');
    stopping.abort();
    expect(await waiting).toBeNull();
  });

  test('is not waited for in a process that is already stopping', async () => {
    expect(await shards.leaseShard(store.db, 'en', LONG_MS, AbortSignal.abort())).toBeNull();
    await lease();
  });

  test('throws when Postgres is away', async () => {
    const away = openStore({ url: 'postgres://nobody@127.0.0.1:1/none' });
    await expect(shards.leaseShard(away.db, 'en', LONG_MS, never)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    await away.close();
  });
});

describe('the epoch of a shard', () => {
  test('cannot end while a writer of it is in the middle of a transaction', async () => {
    const { epoch } = await lease();
    const order: string[] = [];
    const gate = Promise.withResolvers<void>();
    const held = Promise.withResolvers<void>();
    const writing = store.db.transaction().execute(async (transaction) => {
      expect(await shards.holdsShard(transaction, { shard: 'en', epoch, heldMs: LONG_MS })).toBe(true);
      held.resolve();
      await gate.promise;
      order.push('written');
    });
    await held.promise;
    const ending = shards.endEpochs(store.db, ['en']).then(() => order.push('ended'));
    await until('the end to wait or finish', async () => order.length > 0 || (await somebodyWaits(store.db)));
    gate.resolve();
    await Promise.all([writing, ending]);
    expect(order).toEqual(['written', 'ended']);
    expect(await holds(epoch)).toBe(false);
  });

  test('is locked for as long as the lease at most, by a writer that has gone silent', async () => {
    const first = await lease('en', RENEWED_MS);
    const silent = store.db.transaction().execute(async (transaction) => {
      await shards.holdsShard(transaction, first);
      const { rows } = await sql<{ ms: string }>`show idle_in_transaction_session_timeout`.execute(transaction);
      expect(rows).toEqual([{ idle_in_transaction_session_timeout: `${RENEWED_MS / 1_000}s` }]);
      // The writer says nothing more, and another process ends its epoch meanwhile.
      await shards.endEpochs(store.db, ['en']);
    });
    await expect(silent).rejects.toThrow();
    expect(await holds(first.epoch + 1)).toBe(true);
  });

  test('is held by nobody before the first lease', async () => {
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
