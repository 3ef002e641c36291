import { remedyFor } from '@newsloom/errors';
import { type ToldDelivery, type ToldWebhook, toldDelivery, toldWebhook } from '@newsloom/reading';
import { type Db, failures, type WebhookRow, webhookProgress } from '@newsloom/store';
import { type FailureView, viewFailures } from './failure-view.ts';
import { type TrailStep, trailOf } from './trail.ts';

/** What happened to a webhook, and which changes it has not been sent yet. */
export type WebhookTrace = { unit: 'webhook' } & ToldWebhook & {
    /** How it is doing, in a sentence. */
    text: string;
    /** What to do about its last fault; null if it has none. */
    remedy: string | null;
    /** How many changes follow its place, including those that its filters leave out, and the first of them. */
    waiting: Awaited<ReturnType<typeof webhookProgress.waiting>>;
    /** Its last messages, the newest first. */
    deliveries: ToldDelivery[];
    failures: FailureView[];
    trail: TrailStep[];
  };

/** Enough to see whether it fails always or only sometimes; `webhooks log` shows all that are kept. */
const DELIVERIES = 5;

/** The trace of a webhook, without its secret. */
export async function traceWebhook(db: Db, webhook: WebhookRow): Promise<WebhookTrace> {
  const { id, cursor, error_code: code } = webhook;
  const waiting = await webhookProgress.waiting(db, cursor);
  return {
    unit: 'webhook',
    ...toldWebhook(webhook),
    text: standingOf(webhook, waiting.changes),
    remedy: code === null ? null : remedyFor(code),
    waiting,
    deliveries: (await webhookProgress.deliveries(db, id, DELIVERIES)).map(toldDelivery),
    failures: await viewFailures(db, await failures.list(db, { unitId: id })),
    trail: await trailOf(db, id),
  };
}

function standingOf({ id, status, next_at, failing_since, error_message }: WebhookRow, waiting: number): string {
  const since = failing_since === null ? '' : ` since ${failing_since.toISOString()}`;
  if (status === 'paused') return `It is paused: it is told nothing until \`newsloom webhooks resume ${id}\`.`;
  if (status === 'failing')
    return `It was stopped, because nothing arrived${since}: ${error_message} It goes on with \`newsloom webhooks resume ${id}\`.`;
  if (error_message !== null)
    return `Its last message did not arrive: ${error_message} It is tried again at ${next_at.toISOString()}.`;
  if (waiting === 0) return 'It has been told of every change.';
  return `It waits to be told of ${waiting} change${waiting === 1 ? '' : 's'}.`;
}
