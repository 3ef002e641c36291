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
  id: z.string().describe('names the key in commands and logs; not secret'),
  name: z.string().describe('who or what uses it'),
  scopes: z.array(z.enum(KEY_SCOPES)).describe('`admin` includes the others'),
  prefix: z.string().describe('the first characters of the secret'),
  createdAt: time.describe('when it was made, ISO 8601 in UTC'),
  rotatedAt: time.nullable().describe('when it last got another secret'),
  formerUntil: time.nullable().describe('until when the secret before that is good'),
  revokedAt: time.nullable().describe('since when it is good for nothing'),
});
const keySchema = key.meta({ id: 'ApiKey', description: 'A key of the API, without its secret.' });
const newKeySchema = key
  .extend({ key: z.string().describe('the secret: send it as `authorization: Bearer KEY`; told only this once') })
  .meta({ id: 'NewApiKey', description: 'A key with its new secret.' });
const newKeyAnswer = {
  description: 'The key with its secret, which is told only this once.',
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
    overlapHours: z.int().min(0).max(720).default(24).describe('for how many hours the present secret stays good'),
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
        description: 'Revoked ones among them.',
        tags: TAGS,
        response: {
          200: z.object({ keys: z.array(keySchema).describe('the keys') }).describe('Oldest first.'),
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
        description: 'The answer has its secret, which is told only this once.',
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
        summary: 'Give a key another secret',
        description: 'The present secret stays good for some hours, so that it can be changed everywhere.',
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
        summary: 'Revoke a key for good',
        description: 'It is refused within a second.',
        tags: TAGS,
        params: idParameters,
        response: {
          204: z.undefined().describe('It is good for nothing from now on.'),
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
