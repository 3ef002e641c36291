import { newsloomError } from '@newsloom/errors';
import { toldKey } from '@newsloom/reading';
import { apiKeys, audit, KEY_SCOPES } from '@newsloom/store';
import { z } from 'zod';
import { actorOf } from './access.ts';
import type { ApiOptions, ApiServer } from './api-options.ts';
import { commonErrors, unknownId } from './error-answer.ts';
import { refuseMethods } from './other-methods.ts';
import { idParameter, textParameter } from './parameter.ts';

const time = z.iso.datetime();
const key = z.object({
  id: z.string().describe('id of the key in commands and logs; not secret'),
  name: z.string().describe('who or what uses it'),
  scopes: z.array(z.enum(KEY_SCOPES)).describe('what it may be used for; `admin` includes all other scopes'),
  prefix: z.string().describe('first characters of the secret, to recognise the key'),
  createdAt: time.describe('when it was made, ISO 8601 in UTC'),
  rotatedAt: time.nullable().describe('when its secret was last replaced; null if never'),
  formerUntil: time.nullable().describe('until when the previous secret is still valid; null if there is none'),
  revokedAt: time.nullable().describe('when it was revoked; null if it is valid'),
});
const keySchema = key.meta({ id: 'ApiKey', description: 'An API key, without its secret.' });
const newKeySchema = key
  .extend({ key: z.string().describe('the secret, to send as `authorization: Bearer KEY`; shown only in this answer') })
  .meta({ id: 'NewApiKey', description: 'An API key with its new secret.' });
const newKeyAnswer = {
  description: 'The key with its secret, which is shown only in this answer.',
  content: { 'application/json': { schema: newKeySchema } },
};

const newKeyBody = z
  .strictObject({
    name: textParameter(100).describe('who or what uses it'),
    scopes: z.array(z.enum(KEY_SCOPES)).min(1).max(KEY_SCOPES.length).describe('what it may be used for'),
  })
  .meta({ examples: [{ name: 'reader', scopes: ['read'] }] });

const HOUR_MS = 3_600_000;
const overlapBody = z
  .strictObject({
    // A month is time enough to change a secret anywhere.
    overlapHours: z
      .int()
      .min(0)
      .max(720)
      .default(24)
      .describe('number of hours for which the current secret stays valid'),
  })
  .meta({ examples: [{ overlapHours: 24 }] });

const idParameters = z.strictObject({
  id: idParameter.meta({ description: 'id of the key', examples: ['k3f9c0d2a7b81e645'] }),
});

/** Bodies of these routes are names and short lists. */
const BODY_LIMIT = 4_096;
const ADMIN = { config: { scope: 'admin' as const }, bodyLimit: BODY_LIMIT };
const TAGS = ['keys'];

/** /v1/keys: for holders of a key with the scope `admin`. */
export function keyRoutes(server: ApiServer, { store: { db }, now }: ApiOptions): void {
  server.get(
    '/v1/keys',
    {
      ...ADMIN,
      schema: {
        operationId: 'listKeys',
        summary: 'All keys, without their secrets',
        description: 'Includes revoked keys.',
        tags: TAGS,
        response: {
          200: z.object({ keys: z.array(keySchema).describe('the keys') }).describe('The keys, oldest first.'),
          ...commonErrors,
        },
      },
    },
    async () => ({ keys: (await apiKeys.list(db)).map(toldKey) }),
  );

  server.post(
    '/v1/keys',
    {
      ...ADMIN,
      schema: {
        operationId: 'addKey',
        summary: 'Make a key',
        description: 'The answer has the secret of the key, which is shown only this once.',
        tags: TAGS,
        body: newKeyBody,
        response: { 201: newKeyAnswer, ...commonErrors },
      },
    },
    async (request, reply) => {
      const { key, secret } = await db.transaction().execute(async (transaction) => {
        const made = await apiKeys.add(transaction, request.body, now());
        const details = { id: made.key.id, ...request.body };
        await audit.append(transaction, { actor: actorOf(request), action: 'keys.add', details }, now());
        return made;
      });
      return reply.code(201).send({ ...toldKey(key), key: secret });
    },
  );

  server.post(
    '/v1/keys/:id/rotate',
    {
      ...ADMIN,
      schema: {
        operationId: 'rotateKey',
        summary: 'Replace the secret of a key',
        description: 'The current secret stays valid for some hours, so that you can replace it everywhere.',
        tags: TAGS,
        params: idParameters,
        body: overlapBody,
        response: { 200: newKeyAnswer, 404: unknownId, ...commonErrors },
      },
    },
    async (request) => {
      const { id } = request.params;
      const { overlapHours } = request.body;
      const rotated = await db.transaction().execute(async (transaction) => {
        const found = await apiKeys.rotate(transaction, id, overlapHours * HOUR_MS, now());
        if (!found) throw newsloomError('not-found', { what: 'key', id });
        const details = { id, overlapHours };
        await audit.append(transaction, { actor: actorOf(request), action: 'keys.rotate', details }, now());
        return found;
      });
      return { ...toldKey(rotated.key), key: rotated.secret };
    },
  );

  server.delete(
    '/v1/keys/:id',
    {
      ...ADMIN,
      schema: {
        operationId: 'revokeKey',
        summary: 'Revoke a key permanently',
        description: 'Within a second the API refuses it.',
        tags: TAGS,
        params: idParameters,
        response: {
          204: z.undefined().describe('The key is revoked.'),
          404: unknownId,
          ...commonErrors,
        },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      await db.transaction().execute(async (transaction) => {
        if (!(await apiKeys.revoke(transaction, id, now()))) throw newsloomError('not-found', { what: 'key', id });
        await audit.append(transaction, { actor: actorOf(request), action: 'keys.revoke', details: { id } }, now());
      });
      return reply.code(204).send();
    },
  );

  refuseMethods(server, '/v1/keys', ['GET', 'HEAD', 'POST']);
  refuseMethods(server, '/v1/keys/:id/rotate', ['POST']);
  refuseMethods(server, '/v1/keys/:id', ['DELETE']);
}
