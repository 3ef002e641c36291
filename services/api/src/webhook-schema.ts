import { CHANGE_KINDS } from '@newsloom/store';
import { z } from 'zod';
import { textParameter } from './parameter.ts';

const time = z.iso.datetime();

/** Cursors of up to 15 digits are exact. */
const cursor = z.string().regex(/^\d{1,15}$/, 'must be a `next` or a `cursor` of /v1/changes');

/** Names in one filter; more would slow down every change. */
const MOST_NAMES = 100;
const names = (what: string) =>
  z.array(textParameter(200)).max(MOST_NAMES).default([]).describe(`only of stories ${what}; empty for all`);

export const webhookBody = z
  .strictObject({
    url: textParameter(2_000).describe(
      'http or https address that messages are sent to; must be on the public internet',
    ),
    kinds: z
      .array(z.enum(CHANGE_KINDS))
      .max(CHANGE_KINDS.length)
      .default([])
      .describe('only changes of these kinds; empty for all'),
    languages: names('in these languages'),
    topics: names('on these topics'),
    outlets: names('with these outlets'),
    after: cursor
      .optional()
      .describe('cursor of /v1/changes: also send the changes after it; without it, only changes from now on'),
  })
  .meta({
    examples: [{ url: 'https://app.example/newsloom', kinds: ['story.created', 'story.updated'], languages: ['en'] }],
  });

export const replayBody = z
  .strictObject({ after: cursor.describe('cursor of /v1/changes: the changes after it are sent again') })
  .meta({ examples: [{ after: '1042' }] });

export const webhookSchema = z
  .object({
    id: z.string().describe('id of the endpoint'),
    url: z.string().describe('address that messages are sent to'),
    status: z
      .enum(['active', 'paused', 'failing'])
      .describe('`active`; `paused`: by a person; `failing`: stopped after three days without success'),
    kinds: z.array(z.enum(CHANGE_KINDS)).describe('only changes of these kinds; empty for all'),
    languages: z.array(z.string()).describe('only of stories in these languages; empty for all'),
    topics: z.array(z.string()).describe('only of stories on these topics; empty for all'),
    outlets: z.array(z.string()).describe('only of stories with these outlets; empty for all'),
    cursor: z.string().describe('cursor of /v1/changes: changes up to here have been sent'),
    succeededAt: time.nullable().describe('when a message was last received; null if none was'),
    failingSince: time.nullable().describe('since when messages have failed; null if the last one was received'),
    nextAt: time.describe('earliest time of the next message'),
    errorCode: z.string().nullable().describe('code of the error of the last message; null if it was received'),
    errorMessage: z.string().nullable().describe('the error in words'),
    createdAt: time.describe('when it was added, ISO 8601 in UTC'),
    secret: z.string().optional().describe('secret that the messages are signed with; shown only when it is new'),
  })
  .meta({ id: 'Webhook', description: 'An endpoint that changes are sent to.' });

export const deliverySchema = z
  .object({
    eventId: z.string().describe('`webhook-id` of the message; the same when it is sent again'),
    at: time.describe('when it was sent, ISO 8601 in UTC'),
    ms: z.int().describe('milliseconds until the answer'),
    sent: z.string().describe('the body of the message'),
    status: z.int().nullable().describe('HTTP status of the answer; null if there was none'),
    answer: z.string().nullable().describe('the first 1,000 bytes of the answer; null if there was none'),
    errorCode: z.string().nullable().describe('code of the error; null if the message was received'),
    errorMessage: z.string().nullable().describe('the error in words'),
  })
  .meta({ id: 'WebhookDelivery', description: 'A message that was sent, and the answer to it.' });
