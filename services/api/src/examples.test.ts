import { changes } from '@newsloom/store';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { changeMessage } from '../../deliver/src/message.ts';
import { openApi } from './api.ts';
import { STREAM_PATH } from './load-limits.ts';
import { eventsOf } from './testing/event-stream.ts';
import { EXAMPLE_IDS, fillExampleStore } from './testing/example-store.ts';
import { openTestApi, type TestApi } from './testing/test-api.ts';

type Media = Record<string, { schema: object; example?: unknown }>;
type Parameter = { name: string; in: 'path' | 'query' | 'header'; required?: boolean; example?: unknown };
type Operation = {
  operationId: string;
  parameters?: Parameter[];
  requestBody?: { content: Media };
  responses: Record<string, { content?: Media }>;
};
type Method = 'GET' | 'POST' | 'DELETE';
type Route = { path: string; method: Method; operation: Operation };

/** A JSON Schema needs no example: it is long, and tools would resolve its references within the OpenAPI document. */
const SCHEMA = 'application/schema+json';

let api: TestApi;
let authorization = '';
let document: { paths: Record<string, Record<string, Operation>> };
/** In an order that works: reading routes first, deleting routes last. */
let routes: Route[] = [];

beforeEach(async () => {
  api = await openTestApi();
  authorization = `Bearer ${await fillExampleStore(api)}`;
  document = (await api.get('/openapi.json')).body;
  const order = ['GET', 'POST', 'DELETE'];
  routes = Object.entries(document.paths)
    .flatMap(([path, item]) =>
      Object.entries(item).map(([name, operation]) => ({ path, method: name.toUpperCase() as Method, operation })),
    )
    .filter(({ method }) => order.includes(method))
    .sort((a, b) => order.indexOf(a.method) - order.indexOf(b.method));
});
afterEach(() => api.close());

/** The request made of the examples of an operation, with the optional parameters that `isAsked` selects. */
function requestOf({ path, method, operation }: Route, isAsked: (parameter: Parameter) => boolean) {
  let url = path;
  const query = new URLSearchParams();
  for (const parameter of operation.parameters ?? []) {
    const { name, in: place, required, example } = parameter;
    if (place === 'path') url = url.replace(`{${name}}`, encodeURIComponent(String(example)));
    if (place === 'query' && (required || isAsked(parameter))) query.set(name, String(example));
  }
  const payload = operation.requestBody?.content['application/json']?.example as object | undefined;
  return { method, url: `${url}?${query}`, headers: { authorization }, ...(payload ? { payload } : {}) };
}

/** The media type and the body of the answer to that request. */
async function answerOf(route: Route): Promise<{ type: string; body: unknown } | null> {
  const request = requestOf(route, () => false);
  if (route.path === STREAM_PATH) return { type: 'text/event-stream', body: await firstEvent(request.url) };
  const answer = await api.api.inject(request);
  expect([route.operation.operationId, answer.statusCode]).toEqual([
    route.operation.operationId,
    expect.toSatisfy(isGood),
  ]);
  if (answer.body === '') return null;
  const [type = ''] = String(answer.headers['content-type']).split(';');
  return { type, body: type.endsWith('json') && type !== 'application/feed+json' ? answer.json() : answer.body };
}

const isGood = (status: number): boolean => status >= 200 && status < 400;

async function firstEvent(url: string): Promise<string> {
  const app = openApi(api);
  const base = await app.listen({ host: '127.0.0.1', port: 0 });
  try {
    for await (const { id, event, data } of eventsOf(await fetch(base + url, { headers: { authorization } })))
      if (data !== null) return `id: ${id}\nevent: ${event}\ndata: ${data}\n\n`;
    throw new Error('there is no event');
  } finally {
    await app.close();
  }
}

describe('the examples of the description', () => {
  test('are answers to its example requests (else: npx vitest run services/api/src/examples.test.ts -u)', async () => {
    const recorded: Record<string, Record<string, unknown>> = {};
    for (const route of routes) {
      const answer = await answerOf(route);
      if (answer && answer.type !== SCHEMA)
        recorded[route.operation.operationId] = { [answer.type]: exampleOf(answer.body) };
    }
    await expect(`${JSON.stringify(recorded, null, 2)}\n`).toMatchFileSnapshot('./examples.json');
  });

  test('fit the schemas of the answers, and every answer has one', () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    ajv.addSchema(document, 'api');
    const wrong = routes.flatMap(({ path, method, operation }) =>
      Object.entries(operation.responses).flatMap(([status, { content = {} }]) => {
        if (!status.startsWith('2')) return [];
        const found = Object.entries(content).filter(([, { example }]) => example !== undefined);
        if (found.length === 0)
          return Object.keys(content).every((type) => type === SCHEMA) ? [] : [`${operation.operationId}: no example`];
        return found.flatMap(([type, { example }]) => {
          const place = ['paths', path, method.toLowerCase(), 'responses', status, 'content', type, 'schema'];
          const $ref = `api#/${place.map((part) => encodeURIComponent(part.replaceAll('/', '~1'))).join('/')}`;
          const fits = ajv.compile({ $ref });
          return fits(example) ? [] : [`${operation.operationId}: ${ajv.errorsText(fits.errors)}`];
        });
      }),
    );
    expect(wrong).toEqual([]);
  });

  test('the message of a webhook fits its schema', async () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    ajv.addSchema(document, 'api');
    const place = '/webhooks/change/post/requestBody/content/application~1json/schema';
    const fits = ajv.compile({ $ref: `api#${place.replace('~', '%7E')}` });
    const [change] = await changes.after(api.store.db, 0, 1);
    if (!change) throw new Error('there is no change');
    const message = JSON.parse(changeMessage(change).body);
    expect([fits(message), fits.errors]).toEqual([true, null]);
    expect(fits({ ...message, data: { ...message.data, cursor: 7 } })).toBe(false);
  });

  test('of each parameter are accepted, alone and all together', async () => {
    for (const route of routes.filter(({ method, path }) => method === 'GET' && path !== STREAM_PATH)) {
      const optional = (route.operation.parameters ?? []).filter(
        ({ name, in: place, required, example }) =>
          place === 'query' && !required && example !== undefined && name !== 'wait',
      );
      for (const asked of [...optional.map((one) => [one]), optional]) {
        const request = requestOf(route, (parameter) => asked.includes(parameter));
        expect([request.url, (await api.api.inject(request)).statusCode]).toEqual([request.url, 200]);
      }
    }
  });
});

/** Replaces values that differ between runs, and shortens long ones. */
function exampleOf(body: unknown): unknown {
  const text = JSON.stringify(body)
    .replaceAll(/nl_[\w-]{43}/g, `nl_${'x'.repeat(43)}`)
    .replaceAll(/("prefix":"nl_)[\w-]{6}/g, '$1xxxxxx')
    .replaceAll(/whsec_[\w+/=]{44}/g, `whsec_${'x'.repeat(43)}=`)
    .replaceAll(/"k[0-9a-f]{16}"/g, (id) => (id.includes(EXAMPLE_IDS.adminKey) ? id : `"${EXAMPLE_IDS.key}"`))
    .replaceAll(/"w[0-9a-f]{16}"/g, `"${EXAMPLE_IDS.webhook}"`)
    .replaceAll('9.9.9', '0.1.0');
  return shortened(JSON.parse(text));
}

/** Shortens the index and the OpenAPI document to their structure, and the metrics to one of them. */
function shortened(body: unknown): unknown {
  if (typeof body === 'string' && body.startsWith('# HELP'))
    return body
      .split('\n')
      .filter((line) => line.includes('newsloom_stories'))
      .join('\n');
  if (typeof body !== 'object' || body === null) return body;
  if ('routes' in body && Array.isArray(body.routes)) return { ...body, routes: body.routes.slice(0, 2) };
  if ('openapi' in body && 'info' in body) return { openapi: body.openapi, info: body.info };
  return body;
}
