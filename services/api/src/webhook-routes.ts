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
    overlapHours: z.int().min(0).max(720).default(24).describe('for how many hours the present secret also signs'),
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
        summary: 'All endpoints, with their place and health',
        description: 'Without their secrets.',
        tags: TAGS,
        response: {
          200: z.object({ webhooks: z.array(webhookSchema).describe('the endpoints') }).describe('Oldest first.'),
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
        summary: 'Tell an address of changes',
        description: 'Messages are signed with the secret in the answer, which is told only this once.',
        tags: TAGS,
        body: webhookBody,
        response: {
          201: answer('The endpoint, with the secret of its messages.', webhookSchema),
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
        summary: 'Tell an endpoint nothing any more, and delete its log',
        description: 'Its secret and its place are gone, too.',
        tags: TAGS,
        params,
        response: { 204: z.undefined().describe('It is gone.'), 404: unknownId, ...commonErrors },
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
        summary: 'What an endpoint was sent, and what it answered',
        description: 'Every try, also those that failed.',
        tags: TAGS,
        params,
        querystring: z.strictObject({ limit: limitParameter(200, 20) }),
        response: {
          200: z
            .object({ deliveries: z.array(deliverySchema).describe('the messages') })
            .describe('The newest first; 200 are kept.'),
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
      summary: 'Send an endpoint a message of the kind webhook.test',
      description: 'It is sent before any change; the deliveries tell what was answered.',
      act: webhooks.test,
    },
    pause: {
      summary: 'Send an endpoint nothing until it is resumed',
      description: 'It keeps its place, and misses nothing.',
      act: webhooks.pause,
    },
    resume: {
      summary: 'Go on from the place of an endpoint',
      description: 'One that was paused, or that was stopped because nothing arrived.',
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
        summary: 'Give an endpoint another secret',
        description: 'For some hours messages are signed with the present secret, too.',
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
        summary: 'Tell an endpoint again of all changes after a cursor',
        description: 'It goes back to that place; a message that comes again has the same id.',
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
