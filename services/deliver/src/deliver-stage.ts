import type { HttpClient } from '@newsloom/http';
import { defineStage, done, type Stage, type WorkContext } from '@newsloom/pipeline';
import { type ChangeRow, changes, type WebhookProgress, type WebhookRow, webhookProgress } from '@newsloom/store';
import { type Delivery, deliver } from './delivery.ts';
import { isWanted } from './filter.ts';
import { changeMessage, testMessage } from './message.ts';
import { nextTry } from './next-try.ts';

/** Changes that one run reads. */
const CHANGES = 500;

/** How long a run starts new messages: half of its deadline, so that there is time to save what was sent. */
const SENDING_MS = 30_000;

/**
 * Sends an endpoint the changes after its place, one after the other, and stops at the first that does not arrive. So
 * they arrive in order. If a run is cut off, the messages that arrived are sent again with the same ids. `random`
 * spreads the tries.
 */
export function deliverStage(http: HttpClient, random: () => number): Stage {
  return defineStage({
    name: 'deliver',
    load: async (ids, { db, now }) =>
      new Map((await webhookProgress.due(db, ids, now())).map((webhook) => [webhook.id, webhook])),
    work: async (webhook: WebhookRow, context: WorkContext) => {
      const news = await changes.after(context.db, webhook.cursor, CHANGES);
      const sent = await sendAll(webhook, news, http, context);
      const progress = progressOf(webhook, sent, random(), context.now());
      return done(codeOf(sent, progress), progress);
    },
    save: async (transaction, finished, { now }) => {
      const saved = new Map<string, []>();
      // In the order of ids, so that two batches cannot wait for each other.
      for (const { id, result } of finished.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
        if (await webhookProgress.advance(transaction, result, now())) saved.set(id, []);
      }
      return saved;
    },
  });
}

type Sent = { deliveries: Delivery[]; cursor: number; isTested: boolean };

async function sendAll(
  webhook: WebhookRow,
  news: readonly ChangeRow[],
  http: HttpClient,
  { now, signal }: WorkContext,
): Promise<Sent> {
  const deliveries: Delivery[] = [];
  const send = async (message: ReturnType<typeof changeMessage>): Promise<boolean> => {
    const delivery = await deliver(webhook, message, http, now, signal);
    deliveries.push(delivery);
    return delivery.fault === null;
  };
  let { cursor } = webhook;
  if (webhook.is_test_due && !(await send(testMessage(webhook, now())))) return { deliveries, cursor, isTested: true };
  const until = performance.now() + SENDING_MS;
  for (const change of news) {
    if (performance.now() > until) break;
    if (isWanted(webhook, change) && !(await send(changeMessage(change)))) break;
    cursor = change.seq;
  }
  return { deliveries, cursor, isTested: webhook.is_test_due };
}

/** The next state of the endpoint's row. */
function progressOf(
  webhook: WebhookRow,
  { deliveries, cursor, isTested }: Sent,
  random: number,
  now: Date,
): WebhookProgress {
  const log = deliveries.map((delivery) => delivery.log);
  const common = { id: webhook.id, before: webhook.cursor, cursor, isTested, log };
  const fault = deliveries.at(-1)?.fault;
  if (!fault) {
    return { ...common, status: 'active', next_at: now, error_count: 0, error_code: null, error_message: null };
  }
  // Earlier messages of this run arrived, so this is the first failure in a row.
  const errors = deliveries.length > 1 ? 1 : webhook.error_count + 1;
  const again = fault.isGone ? null : nextTry(errors, fault.retryAt, random, now);
  return {
    ...common,
    status: again ? 'active' : 'failing',
    next_at: again ?? now,
    error_count: errors,
    error_code: fault.code,
    error_message: fault.message,
  };
}

function codeOf({ deliveries }: Sent, { status, error_code }: WebhookProgress): string {
  if (status === 'failing') return 'stopped';
  return error_code ?? (deliveries.length > 0 ? 'delivered' : 'unwanted');
}
