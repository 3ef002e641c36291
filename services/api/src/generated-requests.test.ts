import { apiKeys, webhooks } from '@newsloom/store';
import fc from 'fast-check';
import type { LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApi } from './api.ts';
import { STREAM_PATH } from './load-limits.ts';
import { inventedStory } from './testing/invented-story.ts';
import { NOW, openTestApi, type TestApi } from './testing/test-api.ts';

type Schema = { type?: string; enum?: unknown[]; minimum?: number; maximum?: number; anyOf?: Schema[] };
type Parameter = { name: string; in: 'path' | 'query'; required?: boolean; schema: Schema; example?: unknown };
type Body = { schema: { properties: Record<string, unknown> }; example: Record<string, unknown> };
type Operation = { parameters?: Parameter[]; requestBody?: { content: { 'application/json': Body } } };
type Paths = Record<string, { get?: Operation; post?: Operation; delete?: Operation }>;

let served: TestApi;
let paths: Paths;
let operations: [string, Parameter[]][];

beforeAll(async () => {
  served = await openTestApi();
  await served.publish(inventedStory({ id: 's1' }), { ...inventedStory({ id: 's1' }), version: 2 });
  paths = (await served.get('/openapi.json')).body.paths;
  // The answer of the stream does not end; it has tests of its own.
  const read = Object.entries(paths).filter(([path]) => path !== STREAM_PATH);
  // No changes come, so waiting for them would only take time.
  const asked = ({ parameters = [] }: Operation) => parameters.filter(({ name }) => name !== 'wait');
  operations = read.flatMap(([path, { get }]) => (get ? [[path, asked(get)]] : []));
});
afterAll(() => served.close());

/** Malicious and meaningless values. */
const strange = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '\0',
    'a\0b',
    "'; drop table stories; --",
    '-1',
    '1e400',
    'NaN',
    'null',
    '[]',
    '{"a":1}',
    's1',
  ),
  fc.constantFrom(
    '../../etc/passwd',
    '__proto__',
    'constructor',
    '%00',
    '\ud800',
    '漢',
    'e\u0301',
    `${'['.repeat(900)}`,
  ),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.integer().map(String),
);

/** A valid value, one just outside of the schema, or a strange one. */
function valuesFor({ schema, example }: Parameter): fc.Arbitrary<string> {
  const fitting: fc.Arbitrary<string>[] = [];
  if (example !== undefined) fitting.push(fc.constant(String(example)));
  if (schema.enum) fitting.push(fc.constantFrom(...schema.enum.map(String)));
  if (schema.type === 'integer') {
    const { minimum = -10, maximum = 1e9 } = schema;
    fitting.push(fc.integer({ min: minimum - 1, max: Math.min(maximum + 1, 2 ** 31) }).map(String));
  }
  return fc.oneof(
    { weight: 3, arbitrary: fitting.length === 0 ? strange : fc.oneof(...fitting) },
    { weight: 2, arbitrary: strange },
  );
}

const encoded = (text: string): string => encodeURIComponent(text.toWellFormed());

test('thousands of requests made from the description get an answer or a problem document, and no fault', async () => {
  const address = fc.constantFrom(...operations).chain(([path, parameters]) => {
    const given = parameters.map((parameter) =>
      fc.option(valuesFor(parameter), { nil: parameter.in === 'path' ? 's1' : undefined, freq: 2 }),
    );
    const unknown = fc.option(fc.tuple(strange, strange), { nil: undefined, freq: 20 });
    return fc.tuple(fc.tuple(...given), unknown).map(([values, extra]) => {
      let url = path;
      const query: string[] = extra ? [extra.map(encoded).join('=')] : [];
      for (const [n, { name, in: place }] of parameters.entries()) {
        const value = values[n];
        if (value === undefined) continue;
        if (place === 'path') url = url.replace(`{${name}}`, encoded(value));
        else query.push(`${name}=${encoded(value)}`);
      }
      return `${url}?${query.join('&')}`;
    });
  });
  await fc.assert(
    fc.asyncProperty(address, async (url) => {
      expectNoFault(url, await served.api.inject(url));
    }),
    { numRuns: 2_000 },
  );
});

function expectNoFault(request: unknown, answer: LightMyRequestResponse): void {
  expect([request, answer.statusCode < 500]).toEqual([request, true]);
  if (answer.statusCode < 400) return;
  expect(answer.headers['content-type']).toContain('application/problem+json');
  expect(answer.json()).toMatchObject({
    ...{ status: answer.statusCode, code: expect.any(String), remedy: expect.any(String) },
  });
}

/** A body with one field replaced by any value, any JSON, or a strange text. */
function bodyFor({ schema, example }: Body): fc.Arbitrary<string> {
  const value = fc.oneof(strange, fc.jsonValue({ maxDepth: 3 }));
  const field = fc.constantFrom(...Object.keys(schema.properties), '__proto__', 'id');
  const changed = fc.tuple(field, value).map(([name, given]) => ({ ...example, [name]: given }));
  return fc.oneof(
    changed.map((body) => JSON.stringify(body)),
    value.map((body) => JSON.stringify(body)),
    strange,
  );
}

test('nor have requests that change something, with any id and any body', async () => {
  const own = await openTestApi();
  const { db } = own.store;
  const { secret } = await apiKeys.add(db, { name: 'desk', scopes: ['admin'] }, NOW);
  const { key } = await apiKeys.add(db, { name: 'reader', scopes: ['read'] }, NOW);
  const filter = { kinds: [], languages: [], topics: [], outlets: [] };
  const webhook = await webhooks.add(db, { ...filter, url: 'https://app.example/hook' }, NOW);
  const api = openApi({ ...own, access: { ...own.access, keyRate: 1_000_000 } });
  const writing = Object.entries(paths).flatMap(([path, item]) =>
    (['post', 'delete'] as const).flatMap((method) => (item[method] ? [{ path, method, ...item[method] }] : [])),
  );
  const request = fc.constantFrom(...writing).chain(({ path, method, requestBody }) => {
    const body = requestBody?.content['application/json'];
    const id = fc.oneof(strange, fc.constantFrom(key.id, webhook.id)).map(encoded);
    return fc.tuple(id, body ? bodyFor(body) : fc.constant(undefined)).map(([name, payload]) => ({
      ...{ method: method === 'post' ? ('POST' as const) : ('DELETE' as const), url: path.replace('{id}', name) },
      ...(payload === undefined ? {} : { payload: payload.toWellFormed() }),
    }));
  });
  await fc.assert(
    fc.asyncProperty(request, async (asked) => {
      const headers = {
        authorization: `Bearer ${secret}`,
        ...(asked.payload ? { 'content-type': 'application/json' } : {}),
      };
      expectNoFault(asked, await api.inject({ ...asked, headers }));
    }),
    { numRuns: 1_000 },
  );
  expect((await apiKeys.list(db)).length).toBeGreaterThan(1);
  await api.close();
  await own.close();
});
