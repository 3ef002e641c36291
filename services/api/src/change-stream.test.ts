import { once } from 'node:events';
import { connect, type Server } from 'node:net';
import { changes, openStore } from '@newsloom/store';
import { publish } from '@newsloom/store/testing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { until } from '../../../test/harness/until.ts';
import { openApi } from './api.ts';
import type { LoadLimits } from './load-limits.ts';
import { eventsOf, take } from './testing/event-stream.ts';
import { inventedArticle, inventedStory } from './testing/invented-story.ts';
import { NOW, openTestApi, type TestApi } from './testing/test-api.ts';

let served: TestApi;
let closing: (() => Promise<unknown>)[];

beforeEach(async () => {
  served = await openTestApi();
  closing = [() => served.close()];
});
afterEach(async () => {
  for (const close of closing) await close();
});

/** Lets the API listen. `questions` collects its queries to the store. */
async function listen(limits: Partial<LoadLimits> = {}) {
  const questions: string[] = [];
  const store = openStore({ url: served.store.url, onQuery: ({ sql }) => void questions.push(sql) });
  const app = openApi({ ...served, store, limits });
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  closing.unshift(() => app.close().then(store.close));
  return { app, questions, url, stream: `${url}/v1/changes/stream` };
}

const append = (...storyIds: string[]) =>
  served.store.db.transaction().execute((transaction) =>
    changes.append(
      transaction,
      storyIds.map((storyId) => ({ storyId, version: 1, kind: 'story.updated' as const })),
      NOW,
    ),
  );

const connectionsOf = (server: Server): Promise<number> =>
  new Promise((resolve) => server.getConnections((_error, count) => resolve(count)));

const storiesOf = (list: { storyId: string }[]) => list.map(({ storyId }) => storyId);

describe('GET /v1/changes/stream', () => {
  test('sends what there is and what comes, and resumes after the id that came last', async () => {
    const { stream } = await listen();
    await append('s1', 's2');
    const answer = await fetch(stream);
    expect(answer.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    const first = take(answer, 3);
    await append('s3');
    expect(storiesOf(await first)).toEqual(['s1', 's2', 's3']);
    await append('s4', 's5');
    const lastId = (await first)[1]?.id ?? '';
    const resumed = await fetch(`${stream}?after=0`, { headers: { 'last-event-id': lastId } });
    expect(storiesOf(await take(resumed, 3))).toEqual(['s3', 's4', 's5']);
    const now = await fetch(`${stream}?after=newest`);
    const fresh = take(now, 1);
    await append('s6');
    expect(storiesOf(await fresh)).toEqual(['s6']);
  });

  test('refuses a place of another store, a malformed one and an unknown filter', async () => {
    const { stream } = await listen();
    await append('s1');
    for (const [query, status] of [
      ['after=1000', 410],
      ['after=x', 400],
      ['kind=story.lost', 400],
      ['since=1', 400],
    ] as const) {
      const answer = await fetch(`${stream}?${query}`);
      expect([query, answer.status]).toEqual([query, status]);
      expect(await answer.json()).toMatchObject({ error: { remedy: expect.any(String) } });
    }
  });

  test('moves the place past changes that its filters leave out, with a heartbeat', async () => {
    const { stream } = await listen({ heartbeatMs: 5 });
    await append('s1', 's2');
    const newest = String(await changes.newest(served.store.db));
    for await (const event of eventsOf(await fetch(`${stream}?kind=story.merged`))) {
      expect(event.data).toBeNull();
      if (event.id === newest) break;
    }
  });

  test('cuts off a reader that takes nothing, which then resumes without loss', async () => {
    const { stream, url, app } = await listen({ slowMs: 100 });
    // Too large for the buffers of the system: 60 documents of 500 kB.
    const article = { ...inventedArticle('a1', 'gazette.example'), excerpt: 'x'.repeat(500_000) };
    await publish(served.store.db, inventedStory({ id: 's1', articles: [article] }));
    await append(...Array<string>(60).fill('s1'));
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    socket.write('GET /v1/changes/stream?expand=documents HTTP/1.1\r\nhost: x\r\n\r\n');
    await once(socket, 'readable');
    const received = String(socket.read());
    // The rest of the system's buffers arrives, and then the stream ends.
    let rest = '';
    socket.on('error', () => {});
    await until('the API has cut it off', async () => (await connectionsOf(app.server)) === 0);
    socket.on('data', (data) => {
      rest += data;
    });
    await once(socket, 'close');
    const seen = [...(received + rest).matchAll(/^id: (\d+)\nevent: .*\ndata: .*\n\n/gm)].map(([, id]) => Number(id));
    expect(seen.length).toBeLessThan(60);
    const resumed = await fetch(stream, { headers: { 'last-event-id': String(seen.at(-1) ?? 0) } });
    const others = await take(resumed, 60 - seen.length);
    const all = (await changes.after(served.store.db, 0, 100)).map(({ seq }) => seq);
    expect([...seen, ...others.map(({ id }) => Number(id))]).toEqual(all);
  });

  test('asks the store once for all readers', async () => {
    const READERS = 300;
    const { stream, questions } = await listen();
    const answers = await Promise.all(Array.from({ length: READERS }, () => fetch(`${stream}?after=newest`)));
    const taken = answers.map((answer) => take(answer, 20));
    await until('all wait', () => questions.some((sql) => /"seq" > /.test(sql)));
    const before = questions.filter((sql) => /"seq" > /.test(sql)).length;
    for (let n = 0; n < 20; n++) await append(`s${n}`);
    const wanted = Array.from({ length: 20 }, (_, n) => `s${n}`);
    for (const list of await Promise.all(taken)) expect(storiesOf(list)).toEqual(wanted);
    const reads = questions.filter((sql) => /"seq" > /.test(sql)).length - before;
    expect(reads).toBeLessThan(READERS);
  });

  test('refuses more readers than it can have, without a place among the requests in hand', async () => {
    const { stream, url } = await listen({ requests: 1, waiting: 2 });
    const readers = [await fetch(stream), await fetch(stream)];
    const refused = await fetch(stream);
    expect(refused.status).toBe(503);
    expect(await refused.json()).toMatchObject({ error: { code: 'api-busy' } });
    expect((await fetch(`${url}/v1/changes`)).status).toBe(200);
    await readers[0]?.body?.cancel();
    await until('there is room', async () => {
      const { status, body } = await fetch(stream);
      await body?.cancel();
      return status === 200;
    });
    await readers[1]?.body?.cancel();
  });

  test('ends when the API stops', async () => {
    const { stream, app } = await listen();
    const reader = eventsOf(await fetch(stream));
    await reader.next();
    const ended = reader.next();
    await app.close();
    expect((await ended).done).toBe(true);
  });
});
