import type { FastifyDynamicSwaggerOptions, SwaggerTransformObject } from '@fastify/swagger';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { ApiOptions, ApiServer } from './api-options.ts';

/** What the OpenAPI document is made from, beside the schemas of the routes. */
export const swaggerOptions = (version: string): FastifyDynamicSwaggerOptions => ({
  openapi: {
    openapi: '3.1.0',
    info: {
      title: 'newsloom',
      version,
      description:
        'Reads the story store: finished, scored stories, the articles that they are made of, and every change. Times are ISO 8601 in UTC. Documents grow: ignore fields that you do not know. Every error has one shape, and every answer an `x-request-id`.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    tags: [
      { name: 'stories', description: 'The finished stories' },
      { name: 'articles', description: 'What stories are made of' },
      { name: 'changes', description: 'For those that keep a copy of the store' },
      { name: 'operation', description: 'For those that run newsloom' },
    ],
  },
  transform: jsonSchemaTransform,
  transformObject: usedSchemasOnly,
});

/** Leaves out schemas that no path leads to: every schema of the process that has a name would be in it otherwise. */
function usedSchemasOnly(document: Parameters<SwaggerTransformObject>[0]): ReturnType<SwaggerTransformObject> {
  const complete = jsonSchemaTransformObject(document);
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

const indexSchema = z
  .object({
    name: z.literal('newsloom'),
    version: z.string(),
    routes: z.array(z.object({ path: z.string(), summary: z.string() })),
  })
  .describe('What there is to ask for.');

/** GET / and /openapi.json. */
export function documentationRoutes(server: ApiServer, { version }: ApiOptions): void {
  server.get(
    '/',
    { schema: { summary: 'This list', tags: ['operation'], response: { 200: indexSchema } } },
    async () => {
      const paths = Object.entries(server.swagger().paths ?? {});
      const routes = paths.map(([path, item]) => ({ path, summary: item?.get?.summary ?? '' }));
      return { name: 'newsloom' as const, version, routes };
    },
  );

  server.get(
    '/openapi.json',
    {
      schema: {
        summary: 'The description of this API as OpenAPI 3.1',
        tags: ['operation'],
        response: { 200: z.record(z.string(), z.unknown()).describe('The OpenAPI document.') },
      },
    },
    async () => ({ ...server.swagger() }),
  );
}
