import { changes, type WebhookProgress, webhookProgress, webhooks } from '@newsloom/store';
import { NOW, useTestStore } from '@newsloom/store/testing';
import { expect, test } from 'vitest';
import { traceOf } from './trace.ts';

const { db } = await useTestStore('webhooks', 'webhook_deliveries', 'changes', 'trails');

const ALL = { kinds: [], languages: [], topics: [], outlets: [] };
const LATER = new Date(NOW.getTime() + 5_000);

const add = () => webhooks.add(db, { ...ALL, url: 'https://app.example/hook' }, NOW);
const change = (...storyIds: string[]) =>
  db.transaction().execute((transaction) =>
    changes.append(
      transaction,
      storyIds.map((storyId) => ({ storyId, version: 1, kind: 'story.created' as const })),
      NOW,
    ),
  );

/** Saves that its last message was refused, as the stage would. */
async function refuse(id: string, status: WebhookProgress['status']): Promise<void> {
  const { cursor } = (await webhooks.byId(db, id)) ?? { cursor: 0 };
  const fault = { error_code: 'webhook-refused', error_message: 'The endpoint answered 500.' };
  const log = [{ event_id: 'change_1', at: NOW, ms: 7, sent: '{}', status: 500, answer: 'no', ...fault }];
  const progress = { id, before: cursor, cursor, isTested: false, status, next_at: LATER, error_count: 1, log };
  await db.transaction().execute((transaction) => webhookProgress.advance(transaction, { ...progress, ...fault }, NOW));
}

const traced = async (id: string) => {
  const [trace] = await traceOf(db, id, NOW);
  if (trace?.unit !== 'webhook') throw new Error('it is no webhook');
  return trace;
};

test('the trace of a webhook says what waits for it', async () => {
  await change('s0');
  const { id, secret } = await add();
  expect(await traced(id)).toMatchObject({
    ...{ id, url: 'https://app.example/hook', status: 'active', text: 'It has been told of every change.' },
    ...{ remedy: null, waiting: { changes: 0, next: null }, deliveries: [] },
  });
  await change('s1', 's2');
  const trace = await traced(id);
  expect(trace).toMatchObject({
    text: 'It waits to be told of 2 changes.',
    waiting: { changes: 2, next: { storyId: 's1', kind: 'story.created', version: 1, at: NOW } },
  });
  expect(JSON.stringify(trace)).not.toContain(secret);
});

test('it says why the last message did not arrive, and what to do', async () => {
  const { id } = await add();
  await change('s1');
  await refuse(id, 'active');
  expect(await traced(id)).toMatchObject({
    text: `Its last message did not arrive: The endpoint answered 500. It is tried again at ${LATER.toISOString()}.`,
    errorCode: 'webhook-refused',
    remedy: expect.stringContaining('newsloom webhooks log'),
    waiting: { changes: 1 },
    deliveries: [{ eventId: 'change_1', status: 500, answer: 'no', errorCode: 'webhook-refused' }],
  });
});

test('it says how one that was stopped or paused goes on', async () => {
  const { id } = await add();
  await refuse(id, 'failing');
  expect((await traced(id)).text).toBe(
    `It was stopped, because nothing arrived since ${NOW.toISOString()}: The endpoint answered 500. It goes on with \`newsloom webhooks resume ${id}\`.`,
  );
  await webhooks.pause(db, id);
  expect((await traced(id)).text).toContain(
    `It is paused: it is told nothing until \`newsloom webhooks resume ${id}\``,
  );
});
