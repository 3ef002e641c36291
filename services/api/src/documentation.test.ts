import { createConfig, lintFromString } from '@redocly/openapi-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApi, type TestApi } from './testing/test-api.ts';

type Json = Record<string, unknown>;
type Operation = {
  operationId?: string;
  summary?: string;
  description?: string;
  parameters?: { name: string; in: string; description?: string; schema: Json }[];
  responses: Record<string, { description: string; content?: Record<string, { schema: Json }> }>;
};
type OpenApiDocument = Json & {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Json> };
};

let served: TestApi;
let document: OpenApiDocument;

beforeAll(async () => {
  served = await openTestApi();
  document = (await served.get('/openapi.json')).body;
});
afterAll(() => served.close());

/** Every object within `value`, including `value` itself. */
function* objectsIn(value: unknown): Generator<Json> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield value as Json;
  for (const part of Object.values(value)) yield* objectsIn(part);
}

const resolved = (ref: string): unknown =>
  ref
    .replace('#/', '')
    .split('/')
    .reduce((node: unknown, key) => (node as Json | undefined)?.[key], document);

/** Every operation of every path. */
const operations = () =>
  Object.entries(document.paths).flatMap(([path, item]) =>
    Object.values(item).map((operation) => ({ path, operation })),
  );

describe('GET /openapi.json', () => {
  test('is OpenAPI 3.1 of every route', () => {
    expect(document).toMatchObject({ openapi: '3.1.0', info: { title: 'newsloom', version: '9.9.9' } });
    expect(Object.keys(document.paths).sort()).toEqual([
      '/',
      '/healthz',
      '/metrics',
      '/openapi.json',
      '/readyz',
      '/v1/aggregates',
      '/v1/articles',
      '/v1/articles/{id}',
      '/v1/changes',
      '/v1/changes/stream',
      '/v1/feeds/opml',
      '/v1/feeds/{format}',
      '/v1/keys',
      '/v1/keys/{id}',
      '/v1/keys/{id}/rotate',
      '/v1/outlets/{domain}',
      '/v1/schema/story.json',
      '/v1/status',
      '/v1/stories',
      '/v1/stories/{id}',
      '/v1/stories/{id}/diff',
      '/v1/stories/{id}/versions',
      '/v1/stories/{id}/versions/{version}',
      '/v1/webhooks',
      '/v1/webhooks/{id}',
      '/v1/webhooks/{id}/deliveries',
      '/v1/webhooks/{id}/pause',
      '/v1/webhooks/{id}/replay',
      '/v1/webhooks/{id}/resume',
      '/v1/webhooks/{id}/rotate',
      '/v1/webhooks/{id}/test',
    ]);
  });

  test('has no broken reference and no unused schema', () => {
    const refs = [...objectsIn(document)].flatMap((node) => (typeof node.$ref === 'string' ? [node.$ref] : []));
    for (const ref of refs) expect(resolved(ref), ref).toBeTypeOf('object');
    expect(new Set(refs)).toEqual(
      new Set(Object.keys(document.components.schemas).map((name) => `#/components/schemas/${name}`)),
    );
    expect(Object.keys(document.components.schemas).sort()).toEqual([
      'Aggregates',
      'ApiKey',
      'Article',
      'ArticleSummary',
      'Change',
      'ErrorAnswer',
      'MergedStory',
      'NewApiKey',
      'Outlet',
      'Status',
      'Story',
      'StoryDiff',
      'StorySummary',
      'Webhook',
      'WebhookDelivery',
    ]);
  });

  test('forbids no field that a later version may add', () => {
    const closed = [...objectsIn(document)].filter((node) => node.additionalProperties === false);
    expect(closed).toEqual([]);
  });

  test('declares each parameter of a path, describes all, and says what answers mean', () => {
    for (const { path, operation } of operations()) {
      expect(operation.summary, path).toBeTruthy();
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const parameters = operation.parameters ?? [];
      expect(
        parameters
          .filter((one) => one.in === 'path')
          .map((one) => one.name)
          .sort(),
      ).toEqual(named.sort());
      for (const one of parameters) expect(one.description, `${path} ${one.name}`).toBeTruthy();
      for (const [status, answer] of Object.entries(operation.responses)) {
        expect(answer.description, `${path} ${status}`).toBeTruthy();
        expect(answer.description, `${path} ${status}`).not.toBe('Default Response');
        if (Number(status) >= 400) {
          expect(answer.content?.['application/problem+json']?.schema, `${path} ${status}`).toEqual({
            $ref: '#/components/schemas/ErrorAnswer',
          });
        }
      }
    }
  });

  test('states the limits of a list of stories and gives examples', () => {
    const parameters = document.paths['/v1/stories']?.get?.parameters ?? [];
    const named = (name: string) => parameters.find((one) => one.name === name);
    expect(named('limit')).toMatchObject({
      required: false,
      schema: { type: 'integer', minimum: 1, maximum: 100, default: 20 },
    });
    expect(named('sort')).toMatchObject({ schema: { enum: ['top', 'new', 'updated', 'relevance'], default: 'top' } });
    expect(named('topic')).toMatchObject({ example: 'politics' });
    const { content } = document.paths['/v1/stories/{id}']?.get?.responses['200'] ?? {};
    expect(content?.['application/json']?.schema).toMatchObject({ $ref: '#/components/schemas/Story' });
  });
});

describe('the public linter', () => {
  test('finds no error in it', async () => {
    const config = await createConfig({
      extends: ['recommended'],
      rules: { 'operation-4xx-response': 'off' },
    });
    const problems = await lintFromString({ source: JSON.stringify(document), config });
    expect(problems.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer])).toEqual([]);
  });

  test('every operation has an id and a description, every property a description', () => {
    const undescribed = operations().filter(
      ({ operation: { operationId, description } }) => !operationId || !description,
    );
    expect(undescribed.map(({ operation: { summary } }) => summary)).toEqual([]);
    // The field that tells the alternatives of a union apart has a single value in each.
    const isFixed = (property: Json) =>
      'const' in property || (Array.isArray(property.enum) && property.enum.length === 1);
    const bare: string[] = [];
    const visit = (node: unknown, path: string): void => {
      if (typeof node !== 'object' || node === null) return;
      const { properties } = node as { properties?: Record<string, Json> };
      for (const [name, property] of Object.entries(properties ?? {}))
        if (!property.description && !property.$ref && !isFixed(property)) bare.push(`${path}.${name}`);
      for (const [key, part] of Object.entries(node)) visit(part, key === 'properties' ? path : `${path}.${key}`);
    };
    visit(document.components.schemas, '');
    for (const { path, operation } of operations()) visit(operation.responses, path);
    expect(bare).toEqual([]);
  });
});

describe('GET /', () => {
  test('lists the routes', async () => {
    const { body } = await served.get('/');
    expect(body).toMatchObject({ name: 'newsloom', version: '9.9.9' });
    expect(body.routes).toContainEqual({ path: '/v1/changes', summary: 'Every material change, in commit order' });
    expect(body.routes).toHaveLength(Object.keys(document.paths).length);
  });
});
