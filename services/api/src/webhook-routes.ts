import { newsloomError } from '@newsloom/errors';
import { checkAddress } from '@newsloom/http';
import { toldDelivery, toldWebhook } from '@newsloom/reading';
import { audit, type Db, type WebhookRow, webhookProgress, webhooks } from '@newsloom/store';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { actorOf } from './access.ts';
import type { ApiOptions, ApiServer } from './api-options.ts';
import { commonErrors, cursorExpired, unknownId } from './error-answer.ts';
import { refuseMethods } from './other-methods.ts';
import { idParameter, limitParameter } from './parameter.ts';
import { deliverySchema, replayBody, webhookBody, webhookSchema } from './webhook-schema.ts';

const PATH = '/v1/webhooks';
const HOUR_MS = 3_600_000;

const params = z.strictObject({
  id: idParameter.meta({ description: 'id of the endpoint', examples: ['w8a41f05c2d97be36'] }),
});
const overlapBody = z
  .strictObject({
    // A month is time enough to change a secret anywhere.
    overlapHours: z
      .int()
      .min(0)
      .max(720)
      .default(24)
      .describe('number of hours for which messages are also signed with the previous secret'),
  })
  .meta({ examples: [{ overlapHours: 24 }] });

const answer = (description: string, schema: z.ZodType) => ({
  description,
  content: { 'application/json': { schema } },
});
const TAGS = ['webhooks'];
/** Bodies have an address and up to three hundred names. */
const ROUTE = { config: { scope: 'webhooks' as const }, bodyLimit: 65_536 };

/** /v1/webhooks: for holders of a key with the scope `webhooks`. */
export function webhookRoutes(server: ApiServer, { store: { db }, now, access }: ApiOptions): void {
  /** Changes an endpoint and notes that in the audit. Throws `not-found`. */
  const change = (
    request: FastifyRequest,
    action: string,
    details: Record<string, unknown>,
    act: (db: Db, now: Date) => Promise<WebhookRow | null | undefined>,
  ): Promise<WebhookRow> =>
    db.transaction().execute(async (transaction) => {
      const row = await act(transaction, now());
      if (!row) throw newsloomError('not-found', { what: 'webhook', id: String(details.id) });
      const entry = { actor: actorOf(request), action, details: { ...details, id: row.id } };
      await audit.append(transaction, entry, now());
      return row;
    });

  server.get(
    PATH,
    {
      ...ROUTE,
      schema: {
        operationId: 'listWebhooks',
        summary: 'All endpoints, with their position in the changes and their health',
        description: 'Without their secrets.',
        tags: TAGS,
        response: {
          200: z
            .object({ webhooks: z.array(webhookSchema).describe('the endpoints') })
            .describe('The endpoints, oldest first.'),
          ...commonErrors,
        },
      },
    },
    async () => ({ webhooks: (await webhooks.list(db)).map((row) => toldWebhook(row)) }),
  );

  server.post(
    PATH,
    {
      ...ROUTE,
      schema: {
        operationId: 'addWebhook',
        summary: 'Add an endpoint: an address that changes are sent to',
        description: 'Messages are signed with the secret in the answer, which is shown only this once.',
        tags: TAGS,
        body: webhookBody,
        response: {
          201: answer('The endpoint, with the secret that its messages are signed with.', webhookSchema),
          410: cursorExpired,
          ...commonErrors,
        },
      },
    },
    async (request, reply) => {
      const { url: address, after, ...filter } = request.body;
      const url = await checkAddress(address, access.allow);
      const cursor = after === undefined ? undefined : Number(after);
      const row = await change(request, 'webhooks.add', { url, ...filter }, (transaction, at) =>
        webhooks.add(transaction, { url, cursor, ...filter }, at),
      );
      return reply.code(201).send(toldWebhook(row, true));
    },
  );

  server.delete(
    `${PATH}/:id`,
    {
      ...ROUTE,
      schema: {
        operationId: 'removeWebhook',
        summary: 'Delete an endpoint and its log',
        description: 'Its secret and its position in the changes are deleted too.',
        tags: TAGS,
        params,
        response: { 204: z.undefined().describe('The endpoint is deleted.'), 404: unknownId, ...commonErrors },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      await change(request, 'webhooks.remove', { id }, async (transaction) => {
        const row = await webhooks.byId(transaction, id);
        await webhooks.remove(transaction, id);
        return row;
      });
      return reply.code(204).send();
    },
  );

  server.get(
    `${PATH}/:id/deliveries`,
    {
      ...ROUTE,
      schema: {
        operationId: 'listDeliveries',
        summary: 'The messages sent to an endpoint, and its answers',
        description: 'Every try is listed, including failed ones.',
        tags: TAGS,
        params,
        querystring: z.strictObject({ limit: limitParameter(200, 20) }),
        response: {
          200: z
            .object({ deliveries: z.array(deliverySchema).describe('the messages') })
            .describe('The messages, newest first; the last 200 are kept.'),
          404: unknownId,
          ...commonErrors,
        },
      },
    },
    async ({ params: { id }, query: { limit } }) => {
      if (!(await webhooks.byId(db, id))) throw newsloomError('not-found', { what: 'webhook', id });
      return { deliveries: (await webhookProgress.deliveries(db, id, limit)).map(toldDelivery) };
    },
  );

  const actions = {
    test: {
      summary: 'Send a test message to an endpoint',
      description:
        'The message has the type `webhook.test` and is sent before any change; the deliveries show the answer.',
      act: webhooks.test,
    },
    pause: {
      summary: 'Pause an endpoint',
      description: 'Nothing is sent until it is resumed. It keeps its position in the changes, so it misses none.',
      act: webhooks.pause,
    },
    resume: {
      summary: 'Resume an endpoint from its position in the changes',
      description: 'For an endpoint that was paused, or that was stopped because no message arrived.',
      act: webhooks.resume,
    },
  };
  const changed = { 200: answer('The endpoint as it is now.', webhookSchema), 404: unknownId, ...commonErrors };
  for (const [name, { summary, description, act }] of Object.entries(actions)) {
    server.post(
      `${PATH}/:id/${name}`,
      {
        ...ROUTE,
        schema: { operationId: `${name}Webhook`, summary, description, tags: TAGS, params, response: changed },
      },
      async (request) => {
        const { id } = request.params;
        return toldWebhook(
          await change(request, `webhooks.${name}`, { id }, (transaction, at) => act(transaction, id, at)),
        );
      },
    );
  }

  server.post(
    `${PATH}/:id/rotate`,
    {
      ...ROUTE,
      schema: {
        operationId: 'rotateWebhook',
        summary: 'Replace the secret of an endpoint',
        description: 'For some hours messages are signed with both the new and the previous secret.',
        tags: TAGS,
        params,
        body: overlapBody,
        response: changed,
      },
    },
    async (request) => {
      const { id } = request.params;
      const { overlapHours } = request.body;
      const row = await change(request, 'webhooks.rotate', { id, overlapHours }, (transaction, at) =>
        webhooks.rotate(transaction, id, overlapHours * HOUR_MS, at),
      );
      return toldWebhook(row, true);
    },
  );

  server.post(
    `${PATH}/:id/replay`,
    {
      ...ROUTE,
      schema: {
        operationId: 'replayWebhook',
        summary: 'Send an endpoint all changes after a cursor again',
        description:
          'Sets the position of the endpoint back to the cursor. A message that is sent again has the same id.',
        tags: TAGS,
        params,
        body: replayBody,
        response: { ...changed, 410: cursorExpired },
      },
    },
    async (request) => {
      const { id } = request.params;
      const { after } = request.body;
      const row = await change(request, 'webhooks.replay', { id, after }, (transaction, at) =>
        webhooks.replay(transaction, id, Number(after), at),
      );
      return toldWebhook(row);
    },
  );

  refuseMethods(server, PATH, ['GET', 'HEAD', 'POST']);
  refuseMethods(server, `${PATH}/:id`, ['DELETE']);
  refuseMethods(server, `${PATH}/:id/deliveries`, ['GET', 'HEAD']);
  for (const name of [...Object.keys(actions), 'rotate', 'replay'])
    refuseMethods(server, `${PATH}/:id/${name}`, ['POST']);
}
