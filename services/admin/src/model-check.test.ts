import type { ServerResponse } from 'node:http';
import { serveModel } from '@newsloom/llm/testing';
import { expect, test } from 'vitest';
import { modelChecks } from './model-check.ts';

const limits = { key: 'hush', timeoutMs: 10_000, tokensADay: 1, translateTo: [] };
const listed = (...ids: string[]) =>
  JSON.stringify({ object: 'list', data: ids.map((id) => ({ id, object: 'model' })) });

async function looked(answer: (response: ServerResponse) => void, model = 'small') {
  const server = await serveModel((_, response) => answer(response));
  const checks = await modelChecks({ llm: { ...limits, url: server.url, model }, embeddings: null });
  await server.close();
  expect(server.asked).toMatchObject([{ path: '/v1/models', authorization: 'Bearer hush' }]);
  return checks;
}

test('without a language model there is nothing to check', async () => {
  expect(await modelChecks({ llm: null, embeddings: null })).toEqual([]);
});

test('a model for embeddings is looked for on its own server', async () => {
  const server = await serveModel((_, response) => response.end(listed('bge-m3:latest')));
  const embeddings = { url: server.url, key: null, leastCosine: 0.8 };
  const checksOf = (model: string) => modelChecks({ llm: null, embeddings: { ...embeddings, model } });
  expect(await checksOf('bge-m3')).toEqual([{ name: 'embeddings', ok: true, detail: 'bge-m3 is there' }]);
  expect(await checksOf('e5')).toMatchObject([{ ok: false, remedy: expect.stringContaining('EMBEDDINGS_MODEL') }]);
  await server.close();
  expect(await checksOf('e5')).toMatchObject([{ ok: false, detail: expect.stringContaining('embeddings server') }]);
});

test.each<[string, (response: ServerResponse) => void, string]>([
  ['that it has', (response) => response.end(listed('large', 'small')), 'small is there'],
  ['that it has in its latest version', (response) => response.end(listed('small:latest')), 'small is there'],
  ['without a list', (response) => response.writeHead(404).end('no'), 'does not list its models'],
  ['with a list of its own', (response) => response.end('{"models": []}'), 'does not list its models'],
])('a server with a model %s is well', async (_, answer, detail) => {
  expect(await looked(answer)).toEqual([{ name: 'language model', ok: true, detail: expect.stringContaining(detail) }]);
});

test.each<[string, (response: ServerResponse) => void, string]>([
  ['other models', (response) => response.end(listed('a', 'b')), 'it has a, b'],
  ['no model', (response) => response.end(listed()), 'it has none'],
  ['a refusal', (response) => response.writeHead(401).end(), 'answered 401'],
  ['a fault', (response) => response.writeHead(502).end(), 'answered 502'],
  ['a lost connection', (response) => response.destroy(), 'No connection'],
])('a server with %s is not, and there is a remedy', async (_, answer, detail) => {
  const checks = await looked(answer);
  expect(checks).toEqual([
    { name: 'language model', ok: false, detail: expect.stringContaining(detail), remedy: expect.any(String) },
  ]);
  expect(JSON.stringify(checks)).not.toContain('hush');
});
