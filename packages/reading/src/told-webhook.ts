import type { ChangeKind, WebhookDelivery, WebhookRow, WebhookStatus } from '@newsloom/store';

/** The public form of an endpoint. Times are ISO 8601 in UTC. */
export type ToldWebhook = {
  id: string;
  url: string;
  status: WebhookStatus;
  /** The kinds of changes that it receives; an empty list means all. */
  kinds: ChangeKind[];
  languages: string[];
  topics: string[];
  outlets: string[];
  /** Its place in the change feed: changes up to it were sent, or left out by its filters. */
  cursor: string;
  succeededAt: string | null;
  failingSince: string | null;
  nextAt: string;
  errorCode: string | null;
  errorMessage: string | null;
  createdAt: string;
  secret?: string;
};

/** The public form of an endpoint, with its secret only if that is new. */
export const toldWebhook = (row: WebhookRow, isNew = false): ToldWebhook => ({
  id: row.id,
  url: row.url,
  status: row.status,
  kinds: row.kinds,
  languages: row.languages,
  topics: row.topics,
  outlets: row.outlets,
  cursor: String(row.cursor),
  succeededAt: row.succeeded_at?.toISOString() ?? null,
  failingSince: row.failing_since?.toISOString() ?? null,
  nextAt: row.next_at.toISOString(),
  errorCode: row.error_code,
  errorMessage: row.error_message,
  createdAt: row.created_at.toISOString(),
  ...(isNew ? { secret: row.secret } : {}),
});

/**
 * The public form of a message to an endpoint: when it was sent, what was sent, the answer, and how many milliseconds
 * that took.
 */
export type ToldDelivery = {
  eventId: string;
  at: string;
  ms: number;
  sent: string;
  status: number | null;
  answer: string | null;
  errorCode: string | null;
  errorMessage: string | null;
};

export const toldDelivery = (row: WebhookDelivery): ToldDelivery => ({
  eventId: row.event_id,
  at: row.at.toISOString(),
  ms: row.ms,
  sent: row.sent,
  status: row.status,
  answer: row.answer,
  errorCode: row.error_code,
  errorMessage: row.error_message,
});
