import { createHmac } from 'node:crypto';
import { toldChange } from '@newsloom/reading';
import type { ChangeRow, WebhookRow } from '@newsloom/store';

/** A message to an endpoint. A repeated message has the same id, so that its receiver can recognise it. */
export type Message = { id: string; body: string };

/** The message about a change: `data` is the change as in /v1/changes. */
export function changeMessage(change: ChangeRow): Message {
  const data = toldChange(change);
  return { id: `change_${data.cursor}`, body: JSON.stringify({ type: data.kind, timestamp: data.at, data }) };
}

/** The message that `webhooks test` sends. */
export const testMessage = ({ id }: WebhookRow, at: Date): Message => ({
  id: `test_${id}_${at.getTime()}`,
  body: JSON.stringify({ type: 'webhook.test', timestamp: at.toISOString(), data: { webhookId: id } }),
});

/**
 * The headers of a message, signed with each secret that is valid at `at`. Source: Standard Webhooks 1.0, symmetric
 * signatures (v1).
 */
export function signedHeaders(message: Message, webhook: WebhookRow, at: Date): Record<string, string> {
  const { secret, former_secret: former, former_until: until } = webhook;
  const secrets = former !== null && until !== null && until > at ? [secret, former] : [secret];
  const timestamp = Math.floor(at.getTime() / 1_000);
  const signatures = secrets.map((one) => `v1,${signatureOf(`${message.id}.${timestamp}.${message.body}`, one)}`);
  return {
    'content-type': 'application/json',
    'webhook-id': message.id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': signatures.join(' '),
  };
}

const signatureOf = (content: string, secret: string): string =>
  createHmac('sha256', Buffer.from(secret.replace(/^whsec_/, ''), 'base64'))
    .update(content)
    .digest('base64');
