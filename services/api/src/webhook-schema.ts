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
    url: textParameter(2_000).describe('an http or https address of the public internet'),
    kinds: z
      .array(z.enum(CHANGE_KINDS))
      .max(CHANGE_KINDS.length)
      .default([])
      .describe('only changes of these kinds; empty for all'),
    languages: names('in these languages'),
    topics: names('on these topics'),
    outlets: names('with these outlets'),
    after: cursor.optional().describe('also what came after this cursor of /v1/changes; without it, from now on'),
  })
  .meta({
    examples: [{ url: 'https://app.example/newsloom', kinds: ['story.created', 'story.updated'], languages: ['en'] }],
  });

export const replayBody = z
  .strictObject({ after: cursor.describe('the cursor of /v1/changes to begin after') })
  .meta({ examples: [{ after: '1042' }] });

export const webhookSchema = z
  .object({
    id: z.string().describe('names the endpoint'),
    url: z.string().describe('its address'),
    status: z.enum(['active', 'paused', 'failing']).describe('`failing`: stopped after three days without success'),
    kinds: z.array(z.enum(CHANGE_KINDS)).describe('only changes of these kinds; empty for all'),
    languages: z.array(z.string()).describe('only of stories in these languages; empty for all'),
    topics: z.array(z.string()).describe('only of stories on these topics; empty for all'),
    outlets: z.array(z.string()).describe('only of stories with these outlets; empty for all'),
    cursor: z.string().describe('the place in /v1/changes up to which it was told'),
    succeededAt: time.nullable().describe('when a message last arrived'),
    failingSince: time.nullable().describe('since when no message has arrived; null if the last one did'),
    nextAt: time.describe('not before then is the next message sent'),
    errorCode: z.string().nullable().describe('why the last message did not arrive'),
    errorMessage: z.string().nullable().describe('the same in words'),
    createdAt: time.describe('when it was added, ISO 8601 in UTC'),
    secret: z.string().optional().describe('verifies the messages; told only when it is new'),
  })
  .meta({ id: 'Webhook', description: 'An endpoint that is told of changes.' });

export const deliverySchema = z
  .object({
    eventId: z.string().describe('`webhook-id` of the message; a repetition has the same'),
    at: time.describe('when it was sent, ISO 8601 in UTC'),
    ms: z.int().describe('milliseconds until it was answered'),
    sent: z.string().describe('the body of the message'),
    status: z.int().nullable().describe('HTTP status of the answer; null without an answer'),
    answer: z.string().nullable().describe('the first 1,000 bytes of the answer'),
    errorCode: z.string().nullable().describe('why it did not arrive; null if it did'),
    errorMessage: z.string().nullable().describe('the same in words'),
  })
  .meta({ id: 'WebhookDelivery', description: 'A message that was sent, and what was answered.' });
