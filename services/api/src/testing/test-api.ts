import { Writable } from 'node:stream';
import { openLog, openMetrics } from '@newsloom/observability';
import { changes, openStore, pingStore, type StoryDocument } from '@newsloom/store';
import { publish } from '@newsloom/store/testing';
import { testDatabase } from '../../../../test/harness/database.ts';
import { openApi } from '../api.ts';

/** The clock of the tests. */
export const NOW = new Date('2026-08-20T12:00:00.000Z');

/** An API over a fresh database. `logged` has the lines of its log. */
export async function openTestApi() {
  const database = await testDatabase();
  const store = openStore({ url: database.url, connections: 12 });
  const logged: string[] = [];
  const destination = new Writable({
    write(chunk, _encoding, written) {
      logged.push(String(chunk));
      written();
    },
  });
  const options = {
    store,
    metrics: openMetrics(),
    log: openLog({ level: 'debug', destination }),
    depths: async () => [],
    ready: async () => {
      await pingStore(store.db);
      return [];
    },
    version: '9.9.9',
    now: () => NOW,
    access: { host: '127.0.0.1', publicRead: false, keyRate: 100, addressRate: 100, allow: [] },
  };
  const api = openApi(options);
  return {
    ...options,
    api,
    logged,
    /** Publishes documents, each as the next version of its story. */
    async publish(...documents: StoryDocument[]) {
      await publish(store.db, ...documents);
      const changed = documents.map(({ id, version }) => ({ storyId: id, version, kind: 'story.updated' as const }));
      await store.db.transaction().execute((transaction) => changes.append(transaction, changed, NOW));
    },
    async get(url: string, headers: Record<string, string> = {}) {
      const answer = await api.inject({ url, headers });
      const isJson = answer.headers['content-type']?.toString().includes('json');
      return { status: answer.statusCode, headers: answer.headers, body: isJson ? answer.json() : answer.body };
    },
    async close(): Promise<void> {
      await api.close();
      await store.close();
      await database.drop();
    },
  };
}

export type TestApi = Awaited<ReturnType<typeof openTestApi>>;
