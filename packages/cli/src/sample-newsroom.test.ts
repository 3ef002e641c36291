import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from '@newsloom/config';
import type { SampleServer } from '@newsloom/sample';
import { articles, type Db, feeds } from '@newsloom/store';
import { imported, NOW, openTestStore } from '@newsloom/store/testing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { withSampleAllowed } from './sample-memory.ts';
import { followSample } from './sample-newsroom.ts';
import { parseOnly } from './testing/parse-only.ts';

let db: Db;
let home: string;
const closing: (() => Promise<unknown>)[] = [];
beforeEach(async () => {
  const store = await openTestStore();
  db = store.db;
  home = await mkdtemp(join(tmpdir(), 'newsloom-home-'));
  closing.push(store.close, () => rm(home, { recursive: true, force: true }));
});
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function start(wanted = true): Promise<SampleServer | null> {
  const server = await followSample(home, db, NOW, wanted);
  if (server) closing.push(server.stop);
  return server;
}

const followed = async () => (await feeds.list(db)).map(({ url }) => url);

/** Announces an article of the sample newsroom. */
async function announceOf(server: SampleServer | null): Promise<string> {
  const url = server?.articles[0]?.url ?? '';
  const found = {
    title: 'T',
    outlet: null,
    publishedAt: NOW,
    byline: null,
    language: 'en',
    image: null,
    feedText: null,
  };
  const [id = ''] = await db
    .transaction()
    .execute((transaction) => articles.discover(transaction, null, [{ identity: url, url, ...found }], NOW));
  return id;
}

describe('the sample newsroom is followed', () => {
  test('in an empty store, and again in a store with only its own articles', async () => {
    const first = await start();
    await announceOf(first);
    await first?.stop();
    const second = await start();
    expect(second?.port).toBe(first?.port);
    expect(await followed()).toEqual(second?.feeds.map(({ url }) => url).sort());
  });

  test('also after it had to move to another port', async () => {
    await announceOf(await start());
    // The first still runs, so the second finds its port taken.
    const moved = await start();
    expect(moved).not.toBeNull();
    expect(await followed()).toEqual(moved?.feeds.map(({ url }) => url).sort());
    await announceOf(moved);
    expect(await start()).not.toBeNull();
  });
});

describe('the sample newsroom is left', () => {
  test.each([
    ['when there is a feed', () => feeds.add(db, [{ url: 'https://gazette.example/feed' }], NOW)],
    ['when there is an import', () => articles.importNew(db, [imported('x')], NOW)],
  ])('%s, and its articles with it', async (_, bring) => {
    const id = await announceOf(await start());
    await bring();
    expect(await start()).toBeNull();
    expect((await followed()).filter((url) => url.includes('localhost'))).toEqual([]);
    expect(await articles.byId(db, id)).toMatchObject({ status: 'skipped', reason: 'sample' });
  });

  test('when it is not wanted', async () => {
    await announceOf(await start());
    expect(await start(false)).toBeNull();
    expect(await followed()).toEqual([]);
  });
});

test('a store with an import does not get the sample newsroom', async () => {
  await articles.importNew(db, [imported('x')], NOW);
  expect(await start()).toBeNull();
  expect(await followed()).toEqual([]);
});

test.each([
  [['up'], true],
  [['up', '--no-sample'], false],
])('%j asks for the sample newsroom: %s', async (args, sample) => {
  expect(await parseOnly(args)).toMatchObject({ sample });
});

describe('outgoing requests', () => {
  const allowed = async () => (await withSampleAllowed({ ...loadConfig({}), home })).http.allow;

  test('may go to the port of the sample newsroom while it is followed', async () => {
    expect(await allowed()).toEqual([]);
    const server = await start();
    expect(await allowed()).toEqual([{ address: '127.0.0.1', bits: 32, port: server?.port }]);
    await start(false);
    expect(await allowed()).toEqual([]);
  });
});
