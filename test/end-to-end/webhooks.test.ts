import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { SampleServer } from '@newsloom/sample';
import { changes, webhooks } from '@newsloom/store';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Newsloom, openNewsloom } from '../harness/newsloom.ts';
import { followSample, SOME } from '../harness/sample.ts';
import { until } from '../harness/until.ts';
import { startWorkerProcess } from '../harness/worker-process.ts';

/** A message with a valid signature. */
type Arrived = { id: string; data: { cursor: string; storyId: string; version: number } };

let newsloom: Newsloom;
let sample: SampleServer;
let receiver: Server;
const arrived: Arrived[] = [];
const refused: unknown[] = [];
/** Verifies messages with the secret of the endpoint. */
let verifier: Webhook;
/** The number of the message that gets no answer. The worker is killed while it waits for that answer. */
const HELD = 4;

beforeAll(async () => {
  newsloom = await openNewsloom();
  sample = await followSample(newsloom.db, SOME);
  receiver = createServer(async (request, response) => {
    const body = await text(request);
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
    try {
      const { data } = verifier.verify(body, headers) as Pick<Arrived, 'data'>;
      arrived.push({ id: headers['webhook-id'] ?? '', data });
    } catch (error) {
      refused.push(error);
    }
    if (arrived.length !== HELD) response.writeHead(204).end();
  });
  receiver.listen(0, '127.0.0.1');
  await once(receiver, 'listening');
});
afterAll(async () => {
  receiver.closeAllConnections();
  receiver.close();
  await sample.stop();
  await newsloom.close();
});

test('every change arrives at least once and in order, although the worker is killed between two messages', async () => {
  const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`;
  const all = { kinds: [], languages: [], topics: [], outlets: [] };
  const { id, secret } = await webhooks.add(newsloom.db, { ...all, url, cursor: 0 }, new Date());
  verifier = new Webhook(secret);
  const doomed = await startWorkerProcess(['all'], newsloom.environment);
  await until('a message in hand', () => arrived.length === HELD);
  await doomed.kill();
  newsloom.start();
  await newsloom.idle();
  await until('an endpoint that was told of everything', async () => {
    const row = await webhooks.byId(newsloom.db, id);
    return row?.cursor === (await changes.newest(newsloom.db));
  });

  expect(refused).toEqual([]);
  const feed = await changes.after(newsloom.db, 0, 10_000);
  expect(feed.length).toBeGreaterThan(10);
  // The first arrival of each message counts, because a receiver ignores known ids.
  const known = new Set<string>();
  const first = arrived.filter(({ id }) => !known.has(id) && known.add(id));
  expect(first.map(({ data: { cursor, storyId, version } }) => [Number(cursor), storyId, version])).toEqual(
    feed.map(({ seq, story_id, version }) => [seq, story_id, version]),
  );
  // The messages of the killed worker's run were not saved, so they arrived again with the same ids.
  expect(arrived.length).toBeGreaterThan(feed.length);
});
