import { openStore } from '@newsloom/store';
import { afterEach, expect, test, vi } from 'vitest';
import { testDatabase } from '../../../test/harness/database.ts';
import { watch } from './watch.ts';

afterEach(() => vi.restoreAllMocks());

test('a file gets a line of progress, and the last line if it says something new', async () => {
  const database = await testDatabase();
  const store = openStore({ url: database.url });
  const said: string[] = [];
  const { promise: looked, resolve } = Promise.withResolvers<void>();
  vi.spyOn(process.stderr, 'write').mockImplementation((part) => {
    resolve();
    return said.push(String(part)) > 0;
  });
  const view = watch(store.db, 'http://127.0.0.1:2', 'http://127.0.0.1:1');
  await looked;
  await view.stop();
  await view.stop();
  vi.restoreAllMocks();
  expect(said).toEqual(['0 of 0 articles in 0 stories | waiting: nothing\n']);
  await store.close();
  await database.drop();
});

test('a store that is away is reported once', async () => {
  const store = openStore({ url: 'postgres://nobody@127.0.0.1:1/none' });
  const said: string[] = [];
  vi.spyOn(process.stderr, 'write').mockImplementation((part) => said.push(String(part)) > 0);
  const view = watch(store.db, 'http://127.0.0.1:2', 'http://127.0.0.1:1');
  await view.stop();
  vi.restoreAllMocks();
  expect(said).toEqual(['the store does not answer; looking again\n']);
  await store.close();
});
