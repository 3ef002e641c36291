import { setImmediate } from 'node:timers/promises';
import { changes, openStore, type Store } from '@newsloom/store';
import { howManyWait } from '@newsloom/store/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../test/harness/database.ts';
import { until } from '../../../test/harness/until.ts';
import { followChanges } from './present-change.ts';

let database: TestDatabase;
let store: Store;
let asked = 0;
beforeAll(async () => {
  database = await testDatabase();
  store = openStore({
    url: database.url,
    connections: 8,
    onQuery: ({ sql }) => {
      if (/^select seq from changes order by seq desc/.test(sql)) asked++;
    },
  });
});
afterAll(async () => {
  await store.close();
  await database.drop();
});

const append = () =>
  store.db
    .transaction()
    .execute((transaction) =>
      changes.append(transaction, [{ storyId: 's', version: 1, kind: 'story.updated' }], new Date(0)),
    );

test('is 0 where there is no change', async () => {
  await store.db.deleteFrom('changes').execute();
  expect(await followChanges(store.db)()).toBe(0);
});

test('asks once for all who come at the same time', async () => {
  const present = followChanges(store.db);
  await append();
  const before = asked;
  const numbers = await Promise.all(Array.from({ length: 500 }, () => present()));
  expect(new Set(numbers).size).toBe(1);
  expect(asked - before).toBe(1);
});

test('counts in every change that was there before the call, whatever questions are on their way', async () => {
  const present = followChanges(store.db);
  let done = false;
  const readers = Array.from({ length: 10 }, async () => {
    while (!done) await present();
  });
  for (let n = 0; n < 100; n++) {
    await append();
    const newest = await changes.newest(store.db);
    expect(await present()).toBeGreaterThanOrEqual(newest ?? 0);
  }
  done = true;
  await Promise.all(readers);
});

test('has two questions on their way at most, and a third for all who come meanwhile', async () => {
  const present = followChanges(store.db);
  const before = asked;
  let answers: Promise<number>[] = [];
  await store.db.transaction().execute(async (held) => {
    await sql`lock table changes in access exclusive mode`.execute(held);
    for (let n = 0; n < 10; n++) {
      answers = [...answers, present()];
      await setImmediate(); // Its query has been sent, or waits to be sent.
    }
    await until('two questions that wait', async () => (await howManyWait(store.db)) === 2);
  });
  await Promise.all(answers);
  expect(asked - before).toBe(3);
});

test('tells all who wait that the store is away, and goes on when it is back', async () => {
  const away = openStore({ url: 'postgres://nobody@127.0.0.1:1/none', connections: 1 });
  const present = followChanges(away.db);
  for (const round of [1, 2]) {
    const answers = await Promise.allSettled([present(), present()]);
    expect([round, answers.map(({ status }) => status)]).toEqual([round, ['rejected', 'rejected']]);
  }
  await away.close();
});
