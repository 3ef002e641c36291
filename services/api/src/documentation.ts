import type { FastifyDynamicSwaggerOptions, SwaggerTransformObject } from '@fastify/swagger';
import { createJsonSchemaTransform, createJsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { ApiOptions, ApiServer } from './api-options.ts';
import examples from './examples.json' with { type: 'json' };
import { webhookMessages } from './webhook-message.ts';

type ZodToJson = NonNullable<NonNullable<Parameters<typeof createJsonSchemaTransform>[0]>['zodToJsonConfig']>;

/** Adapts a JSON Schema that zod made. */
export const jsonSchemaOverride: NonNullable<ZodToJson['override']> = ({ zodSchema, jsonSchema }) => {
  // Answers grow: a client that is generated from this document must ignore unknown fields.
  if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
  // Zod adds a pattern for formats, and the range of exact integers. Neither helps a reader.
  if (jsonSchema.format !== undefined) delete jsonSchema.pattern;
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  // This is how @fastify/swagger marks an answer without a body.
  if (zodSchema._zod.def.type === 'undefined') jsonSchema.type = 'null';
};

const zodToJsonConfig: ZodToJson = { override: jsonSchemaOverride };

const withNamedSchemas = createJsonSchemaTransformObject({ zodToJsonConfig });

/** The parts of the OpenAPI document besides the schemas of the routes. */
export const swaggerOptions = (version: string): FastifyDynamicSwaggerOptions => ({
  openapi: {
    openapi: '3.1.0',
    info: {
      title: 'newsloom',
      version,
      description:
        'Reads the store: finished, scored stories, the articles they are made from, and every change. Times are ISO 8601 in UTC. Later versions add fields to documents: ignore fields that you do not know. All errors have the same shape, and every answer has an `x-request-id` header.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    webhooks: webhookMessages,
    servers: [{ url: '/', description: 'This API' }],
    components: {
      securitySchemes: {
        key: { type: 'http', scheme: 'bearer', description: 'An API key, as `newsloom keys add` shows it.' },
      },
    },
    // Reading may need no key: where it is public, or on this machine as long as there are no keys.
    security: [{ key: [] }, {}],
    tags: [
      { name: 'stories', description: 'The finished stories' },
      { name: 'articles', description: 'The articles that stories are made from' },
      { name: 'outlets', description: 'The publishers of the articles' },
      { name: 'feeds', description: 'Lists of stories for feed readers' },
      { name: 'changes', description: 'For applications that keep a copy of the store' },
      { name: 'keys', description: 'For administrators of keys' },
      { name: 'webhooks', description: 'For applications that want to be notified of changes' },
      { name: 'operation', description: 'For operators of newsloom' },
    ],
  },
  transform: createJsonSchemaTransform({ zodToJsonConfig }),
  transformObject: (document) => withExamples(usedSchemasOnly(document)),
});

/** Leaves out unused schemas. Otherwise all named schemas of the process would be included. */
function usedSchemasOnly(document: Parameters<SwaggerTransformObject>[0]): ReturnType<SwaggerTransformObject> {
  const complete = withNamedSchemas(document);
  const schemas: Record<string, unknown> = 'components' in complete ? (complete.components?.schemas ?? {}) : {};
  const used = new Set<string>();
  const visit = (part: unknown): void => {
    for (const [, name = ''] of JSON.stringify(part).matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
      if (used.has(name)) continue;
      used.add(name);
      visit(schemas[name]);
    }
  };
  visit(complete.paths);
  for (const name of Object.keys(schemas)) if (!used.has(name)) delete schemas[name];
  return complete;
}

type Operation = {
  operationId?: string;
  responses?: Record<string, { content?: Record<string, { example?: unknown }> }>;
};

/** By operation id and media type, as recorded by `examples.test.ts`. */
const answers: Record<string, Record<string, unknown> | undefined> = examples;

/** Adds their examples to the successful answers of each operation. */
function withExamples(document: ReturnType<SwaggerTransformObject>): ReturnType<SwaggerTransformObject> {
  for (const operation of Object.values(document.paths ?? {}).flatMap((item): Operation[] =>
    Object.values(item ?? {}),
  )) {
    for (const [status, { content = {} }] of Object.entries(operation.responses ?? {})) {
      if (!status.startsWith('2')) continue;
      for (const [type, media] of Object.entries(content)) media.example = answers[operation.operationId ?? '']?.[type];
    }
  }
  return document;
}

const indexSchema = z
  .object({
    name: z.literal('newsloom').describe('always this value'),
    version: z.string().describe('version of newsloom'),
    routes: z
      .array(
        z.object({
          path: z.string().describe('path of the route'),
          summary: z.string().describe('what the route returns'),
        }),
      )
      .describe('every route'),
  })
  .describe('The routes.');

/** GET / and /openapi.json. */
export function documentationRoutes(server: ApiServer, { version }: ApiOptions): void {
  server.get(
    '/',
    {
      config: { scope: 'none' },
      schema: {
        operationId: 'listRoutes',
        summary: 'This list of routes',
        description: 'All routes, each with a line about what it returns.',
        tags: ['operation'],
        response: { 200: indexSchema },
      },
    },
    async () => {
      const paths = Object.entries(server.swagger().paths ?? {});
      const routes = paths.map(([path, item]) => {
        const operation = item?.get ?? item?.post ?? item?.delete;
        return { path, summary: operation?.summary ?? '' };
      });
      return { name: 'newsloom' as const, version, routes };
    },
  );

  server.get(
    '/openapi.json',
    {
      config: { scope: 'none' },
      schema: {
        operationId: 'getOpenApi',
        summary: 'The OpenAPI 3.1 description of this API',
        description: 'Its components include the JSON Schema of the story document.',
        tags: ['operation'],
        response: { 200: z.record(z.string(), z.unknown()).describe('The OpenAPI document.') },
      },
    },
    async () => ({ ...server.swagger() }),
  );
}
