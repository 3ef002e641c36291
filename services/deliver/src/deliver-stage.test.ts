import type { IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { createHttpClient, type HttpClient } from '@newsloom/http';
import { send, TEST_SERVERS, useTestWeb } from '@newsloom/http/testing';
import { START, useStageBench } from '@newsloom/pipeline/testing';
import {
  type ChangeKind,
  changes,
  type Db,
  type ToldChange,
  type WebhookFilter,
  webhookProgress,
  webhooks,
} from '@newsloom/store';
import { Webhook } from 'standardwebhooks';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { deliverStage } from './deliver-stage.ts';

const bench = useStageBench();
const web = useTestWeb();
const db = (): Db => bench.runtime().store.db;
const ALL: WebhookFilter = { kinds: [], languages: [], topics: [], outlets: [] };

let http: HttpClient;
const options = { userAgent: 'newsloom/test', timeoutMs: 60_000, maxBytes: 1_000, now: () => START };
beforeAll(() => {
  http = createHttpClient({ ...options, allow: TEST_SERVERS });
});
afterAll(() => http.close());

/** The messages that arrived, in order. */
let arrived: { headers: IncomingMessage['headers']; body: string }[] = [];
/** The answers of the endpoint to the next messages; after them 204. */
let answers: number[] = [];
beforeEach(async () => {
  for (const { id } of await webhooks.list(db())) await webhooks.remove(db(), id);
  [arrived, answers] = [[], []];
  web.at('/hook', async (request, response) => {
    arrived.push({ headers: request.headers, body: await text(request) });
    response.writeHead(answers.shift() ?? 204).end('so');
  });
});

const addHook = (filter: Partial<WebhookFilter> & { cursor?: number } = {}, url = `${web.url()}/hook`) =>
  webhooks.add(db(), { ...ALL, url, ...filter }, START);

const HEADLINE = { kind: 'headline' as const, from: 'Rain', to: 'Snow' };
/** The change of a story without languages, topics and outlets. */
const TOLD: ToldChange = {
  entry: { version: 1, at: START.toISOString(), kind: 'story.updated', summary: 'New headline.', changes: [HEADLINE] },
  ...{ languages: [], topics: [], outlets: [] },
};

/** Appends a change for each story. */
const change = (...storyIds: string[]) => changeAs('story.updated', {}, ...storyIds);
const changeAs = (kind: ChangeKind, told: Partial<ToldChange>, ...storyIds: string[]) =>
  db()
    .transaction()
    .execute((transaction) =>
      changes.append(
        transaction,
        storyIds.map((storyId) => ({ storyId, version: 1, kind, told: { ...TOLD, ...told } })),
        START,
      ),
    );

/** Makes the endpoint due and runs the stage on it. Returns the outcome and the row. */
async function run(id: string, client = http) {
  await db()
    .transaction()
    .execute((transaction) => webhookProgress.makeDue(transaction, id, START));
  const verdict = await bench.run(
    deliverStage(client, () => 0),
    { webhookId: id, traceId: 'trace-1' },
  );
  const trail = await bench.trailOf(id);
  return { verdict, code: trail.at(-1)?.code, row: await webhooks.byId(db(), id) };
}
const bodies = () => arrived.map(({ body }) => JSON.parse(body));
const storiesTold = () => bodies().map(({ data }) => data.storyId);

describe('an endpoint', () => {
  test('is told of each change in order, from its place on, as /v1/changes has it', async () => {
    await change('s0');
    const { id, cursor } = await addHook();
    await change('s1', 's2', 's1');
    const { verdict, code, row } = await run(id);
    expect([verdict, code]).toEqual([{ kind: 'complete' }, 'delivered']);
    const rows = await changes.after(db(), cursor, 10);
    expect(bodies()).toEqual(
      rows.map(({ seq, story_id }) => ({
        type: 'story.updated',
        timestamp: START.toISOString(),
        data: {
          cursor: String(seq),
          kind: 'story.updated',
          storyId: story_id,
          version: 1,
          at: START.toISOString(),
          summary: 'New headline.',
          changes: [HEADLINE],
          ...{ from: null, into: null },
        },
      })),
    );
    expect(row).toMatchObject({ cursor: rows.at(-1)?.seq, error_count: 0, succeeded_at: START });
    expect(arrived[0]?.headers).toMatchObject({
      'content-type': 'application/json',
      'webhook-id': `change_${rows[0]?.seq}`,
    });
  });

  test('without a further change is not asked again', async () => {
    await change('s1');
    const { id } = await addHook();
    expect(await run(id)).toMatchObject({ verdict: { kind: 'complete' } });
    expect(arrived).toEqual([]);
    await change('s2');
    await run(id);
    await run(id);
    expect(storiesTold()).toEqual(['s2']);
  });

  test('that refuses a message gets it again, before those after it, with the same id', async () => {
    const { id } = await addHook();
    await change('s1', 's2', 's3');
    answers = [204, 500];
    expect(await run(id)).toMatchObject({
      code: 'webhook-refused',
      row: { status: 'active', error_count: 1, failing_since: START, next_at: new Date(START.getTime() + 5_000) },
    });
    expect(storiesTold()).toEqual(['s1', 's2']);
    await run(id);
    expect(storiesTold()).toEqual(['s1', 's2', 's2', 's3']);
    const ids = arrived.map(({ headers }) => headers['webhook-id']);
    expect(ids[1]).toBe(ids[2]);
    expect(await webhooks.byId(db(), id)).toMatchObject({ error_count: 0, failing_since: null, error_code: null });
  });

  test('that does not answer for three days is stopped, and goes on when resumed', async () => {
    const { id } = await addHook();
    await change('s1');
    answers = Array.from({ length: 10 }, () => 500);
    for (let tries = 1; tries < 10; tries++) expect((await run(id)).row?.status).toBe('active');
    expect(await run(id)).toMatchObject({ code: 'stopped', row: { status: 'failing', error_count: 10 } });
    expect(await webhookProgress.troubled(db())).toMatchObject([{ id, status: 'failing', failing_since: START }]);
    await run(id);
    expect(arrived).toHaveLength(10);
    await webhooks.resume(db(), id, START);
    await run(id);
    expect(storiesTold()).toHaveLength(11);
    expect(await webhookProgress.troubled(db())).toEqual([]);
  });

  test('that is gone is stopped at once', async () => {
    const { id } = await addHook();
    await change('s1');
    answers = [410];
    expect(await run(id)).toMatchObject({ code: 'stopped', row: { status: 'failing' } });
  });

  test('that redirects is not followed', async () => {
    web.at('/moved', send(307, { location: '/hook' }));
    const { id } = await addHook({}, `${web.url()}/moved`);
    await change('s1');
    expect(await run(id)).toMatchObject({ code: 'webhook-refused' });
    expect(arrived).toEqual([]);
  });

  test('that asks for patience gets it', async () => {
    web.at('/busy', send(429, { 'retry-after': '3600' }));
    const { id } = await addHook({}, `${web.url()}/busy`);
    await change('s1');
    expect((await run(id)).row?.next_at).toEqual(new Date(START.getTime() + 3_600_000));
  });

  test('on this machine is refused unless it is allowed', async () => {
    const client = createHttpClient(options);
    const { id } = await addHook();
    await change('s1');
    expect(await run(id, client)).toMatchObject({ code: 'http-address-refused', row: { error_count: 1 } });
    expect(arrived).toEqual([]);
    await client.close();
  });

  test('that is paused is not asked, and misses nothing', async () => {
    const { id } = await addHook();
    await webhooks.pause(db(), id);
    await change('s1');
    await run(id);
    expect(arrived).toEqual([]);
    await webhooks.resume(db(), id, START);
    await run(id);
    expect(storiesTold()).toEqual(['s1']);
  });

  test('is told again of what came after a cursor', async () => {
    const { id, cursor } = await addHook();
    await change('s1', 's2');
    await run(id);
    const [first] = await changes.after(db(), cursor, 1);
    await webhooks.replay(db(), id, first?.seq ?? 0, START);
    await run(id);
    expect(storiesTold()).toEqual(['s1', 's2', 's2']);
  });

  test('that was set back during a run starts from there', async () => {
    const { id, cursor } = await addHook();
    await change('s1', 's2');
    web.at('/hook', async (request, response) => {
      arrived.push({ headers: request.headers, body: await text(request) });
      if (arrived.length === 2) await webhooks.replay(db(), id, cursor - 1, START);
      response.writeHead(204).end();
    });
    await run(id);
    expect((await webhooks.byId(db(), id))?.cursor).toBe(cursor - 1);
  });

  test('gets a test when asked for, also without a change', async () => {
    const { id } = await addHook();
    await webhooks.test(db(), id, START);
    expect(await run(id)).toMatchObject({ code: 'delivered', row: { is_test_due: false } });
    expect(bodies()).toMatchObject([{ type: 'webhook.test', data: { webhookId: id } }]);
  });
});

describe('a filter', () => {
  test('by kind leaves out the others, and the place moves over them', async () => {
    const { id } = await addHook({ kinds: ['story.created'] });
    await changeAs('story.created', {}, 's1');
    await change('s2');
    const { row } = await run(id);
    expect(storiesTold()).toEqual(['s1']);
    expect(row?.cursor).toBe(await changes.newest(db()));
  });

  test.each([{ languages: ['en'] }, { topics: ['politics'] }, { outlets: ['gazette.example'] }])(
    'by %o leaves out stories that never had it, but not the end of a story',
    async (filter) => {
      const { id } = await addHook(filter);
      await change('s1');
      await changeAs('story.updated', filter, 's2');
      await changeAs('story.retracted', {}, 's1');
      await run(id);
      expect(storiesTold()).toEqual(['s2', 's1']);
    },
  );
});

describe('the signature', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: START }));
  afterEach(() => void vi.useRealTimers());

  const check = (secret: string) => {
    const [{ headers, body } = { headers: {}, body: '' }] = arrived;
    const plain = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
    return new Webhook(secret).verify(body, plain);
  };

  test('is one that the library of Standard Webhooks accepts, for this body and secret only', async () => {
    const { id, secret } = await addHook();
    await change('s1');
    await run(id);
    expect(check(secret)).toMatchObject({ type: 'story.updated' });
    expect(() => check(`whsec_${Buffer.alloc(32).toString('base64')}`)).toThrow(/signature/i);
    arrived = arrived.map((one) => ({ ...one, body: `${one.body} ` }));
    expect(() => check(secret)).toThrow(/signature/i);
  });

  test('is by both secrets during the overlap of a rotation, and by the new one after it', async () => {
    const former = await addHook();
    const { id } = former;
    for (const [overlapMs, isGood] of [
      [1_000, true],
      [0, false],
    ] as const) {
      arrived = [];
      const before = (await webhooks.byId(db(), id))?.secret ?? '';
      const rotated = await webhooks.rotate(db(), id, overlapMs, START);
      await change('s1');
      await run(id);
      expect(check(rotated?.secret ?? '')).toMatchObject({ type: 'story.updated' });
      if (isGood) expect(check(before)).toMatchObject({ type: 'story.updated' });
      else expect(() => check(before)).toThrow(/signature/i);
    }
  });
});

describe('the log', () => {
  test('has what was sent and answered, the newest first', async () => {
    const { id } = await addHook();
    await change('s1');
    answers = [500];
    await run(id);
    await run(id);
    const log = await webhookProgress.deliveries(db(), id, 10);
    expect(log).toMatchObject([
      { status: 204, error_code: null },
      { status: 500, answer: 'so', error_code: 'webhook-refused', sent: arrived[0]?.body },
    ]);
  });

  test('keeps the newest two hundred', async () => {
    const { id } = await addHook();
    await change(...Array.from({ length: 203 }, (_, n) => `s${n}`));
    await run(id);
    const log = await webhookProgress.deliveries(db(), id, 1_000);
    expect(log).toHaveLength(200);
    expect(JSON.parse(log[0]?.sent ?? '')).toMatchObject({ data: { storyId: 's202' } });
  });
});
