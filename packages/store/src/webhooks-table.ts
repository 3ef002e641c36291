import type { Generated, Selectable } from 'kysely';
import type { NullableTime, Time } from './column-time.ts';
import type { ChangeKind } from './schema.ts';

/** `paused` by a person, `failing` after it failed for days: it waits until somebody resumes it. */
export type WebhookStatus = 'active' | 'paused' | 'failing';

export type WebhooksTable = {
  id: string;
  url: string;
  /** The kinds of changes that it receives; an empty list means all. */
  kinds: ChangeKind[];
  languages: string[];
  topics: string[];
  outlets: string[];
  /** Signs the messages, so it must be kept as it is. */
  secret: string;
  /** The secret before the last rotation, and until when it also signs. */
  former_secret: string | null;
  former_until: NullableTime;
  status: Generated<WebhookStatus>;
  /** The number of the last change that it was sent, or that its filters left out. */
  cursor: number;
  /** Whether a message of the kind `webhook.test` is to be sent. */
  is_test_due: Generated<boolean>;
  /** When the next message may go. */
  next_at: Time;
  /** Messages in a row that failed, since when, and how the last one did. */
  error_count: Generated<number>;
  failing_since: NullableTime;
  error_code: string | null;
  error_message: string | null;
  succeeded_at: NullableTime;
  created_at: Time;
};

export type WebhookDeliveriesTable = {
  id: Generated<number>;
  webhook_id: string;
  event_id: string;
  at: Time;
  /** How long it took. */
  ms: number;
  /** The body of the message. */
  sent: string;
  /** The status and the beginning of the answer; null if there was none. */
  status: number | null;
  answer: string | null;
  error_code: string | null;
  error_message: string | null;
};

export type WebhookRow = Selectable<WebhooksTable>;
export type WebhookDelivery = Omit<Selectable<WebhookDeliveriesTable>, 'id' | 'webhook_id'>;
