import { storyDocumentSchema } from '@newsloom/store';
import { z } from 'zod';
import type { ApiServer } from './api-options.ts';
import { jsonSchemaOverride } from './documentation.ts';
import { commonErrors } from './error-answer.ts';
import { bytesEtag, isCurrent } from './etag.ts';
import { unchangedSchema } from './story-schema.ts';

/** The schema changes only with the version of newsloom. An hour after an upgrade every cache has the new one. */
const CACHED_S = 3_600;

/** GET /v1/schema/story.json. */
export function schemaRoute(server: ApiServer): void {
  // Generated anew, without its OpenAPI name. With the name, the schema would be a reference.
  const { id: _, ...about } = storyDocumentSchema.meta() ?? {};
  const schema = z.toJSONSchema(storyDocumentSchema.clone().meta(about), { override: jsonSchemaOverride });
  const body = Buffer.from(JSON.stringify(schema));
  const etag = bytesEtag(body);
  server.get(
    '/v1/schema/story.json',
    {
      config: { scope: 'none' },
      schema: {
        operationId: 'getStorySchema',
        summary: 'The JSON Schema of the story document',
        description:
          'A draft 2020-12 schema without references to other files. It has the meaning and unit of every field. Older documents may lack newer fields, and later versions add fields: check the fields that you use and ignore all others.',
        tags: ['stories'],
        response: {
          200: {
            description: 'The schema.',
            content: {
              'application/schema+json': { schema: z.record(z.string(), z.unknown()).describe('The schema.') },
            },
          },
          304: unchangedSchema,
          ...commonErrors,
        },
      },
    },
    async (request, reply) => {
      const isKnown = isCurrent(request, reply, etag);
      reply.header('cache-control', `public, max-age=${CACHED_S}`);
      if (isKnown) return reply.code(304).send();
      return reply.type('application/schema+json; charset=utf-8').send(body as never);
    },
  );
}
