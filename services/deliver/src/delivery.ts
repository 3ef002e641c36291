import { isNewsloomError, newsloomError } from '@newsloom/errors';
import type { HttpClient } from '@newsloom/http';
import type { WebhookDelivery, WebhookRow } from '@newsloom/store';
import { type Message, signedHeaders } from './message.ts';

/** The result of sending a message: its log entry, and the fault if it did not arrive. */
export type Delivery = {
  log: WebhookDelivery;
  fault: { code: string; message: string; retryAt: Date | null; isGone: boolean } | null;
};

/** The endpoint answered that it is gone, and wants no more messages. */
const GONE = 410;

/**
 * Sends a message to an endpoint. Any status except 2xx is a fault, as is every network error. Throws the reason of
 * `signal` when it aborts.
 */
export async function deliver(
  webhook: WebhookRow,
  message: Message,
  http: HttpClient,
  now: () => Date,
  signal: AbortSignal,
): Promise<Delivery> {
  const at = now();
  const startedAt = performance.now();
  const logged = (status: number | null, answer: string | null, fault: Delivery['fault']): Delivery => ({
    log: {
      event_id: message.id,
      at,
      ms: Math.round(performance.now() - startedAt),
      sent: message.body,
      status,
      // Postgres refuses NUL in a text.
      answer: answer?.replaceAll('\0', '') ?? null,
      error_code: fault?.code ?? null,
      error_message: fault?.message ?? null,
    },
    fault,
  });
  try {
    const headers = signedHeaders(message, webhook, at);
    const { status, text, retryAt } = await http.post({ url: webhook.url, headers, body: message.body, signal });
    if (status >= 200 && status < 300) return logged(status, text, null);
    const { code, message: words } = newsloomError('webhook-refused', { url: webhook.url, status });
    return logged(status, text, { code, message: words, retryAt, isGone: status === GONE });
  } catch (error) {
    if (!isNewsloomError(error) || signal.aborted) throw error;
    return logged(null, null, { code: error.code, message: error.message, retryAt: null, isGone: false });
  }
}
