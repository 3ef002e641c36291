import { newsloomError } from '@newsloom/errors';
import { expect, onTestFinished, test } from 'vitest';
import { type HealthOptions, startHealthServer } from './health-server.ts';
import { openMetrics } from './metrics.ts';

async function serve(differences: Partial<HealthOptions> = {}) {
  const metrics = openMetrics();
  const options = { host: '127.0.0.1', port: 0, alive: () => {}, ready: async () => [], metrics, ...differences };
  const server = await startHealthServer(options);
  onTestFinished(() => server.stop());
  const get = async (path: string) => {
    const response = await fetch(`${server.url}${path}`);
    return { status: response.status, type: response.headers.get('content-type'), body: await response.text() };
  };
  return { ...server, metrics, get };
}

test('a healthy process says so and shows its metrics', async () => {
  const { get, metrics } = await serve();
  expect(await get('/healthz')).toMatchObject({ status: 200, body: '{"status":"alive"}' });
  expect(await get('/readyz?verbose')).toMatchObject({ status: 200, body: '{"status":"ready","warnings":[]}' });
  metrics.onText(() => metrics.storeConnections.set({ state: 'idle' }, 3));
  const { body, type } = await get('/metrics');
  expect(type).toContain('text/plain');
  expect(body).toContain('newsloom_store_connections{state="idle"} 3');
  expect(body).toContain('process_resident_memory_bytes');
});

test('what is nearly used up is said by a process that can still work', async () => {
  const full = newsloomError('queue-nearly-full', { percent: 83, most: 80 });
  const { get } = await serve({ ready: async () => [full] });
  const { status, body } = await get('/readyz');
  expect(status).toBe(200);
  expect(JSON.parse(body)).toEqual({
    status: 'ready',
    warnings: [{ code: 'queue-nearly-full', message: full.message, remedy: full.remedy }],
  });
});

test('an engine that is away makes it unready but still alive', async () => {
  const { get } = await serve({ ready: () => Promise.reject(newsloomError('queue-unavailable', { reason: 'gone' })) });
  expect((await get('/healthz')).status).toBe(200);
  const { status, body } = await get('/readyz');
  expect(status).toBe(503);
  expect(JSON.parse(body).error).toMatchObject({ code: 'queue-unavailable', message: expect.stringContaining('gone') });
});

test('a process that takes no jobs is neither alive nor ready', async () => {
  const stuck = () => {
    throw newsloomError('consumer-stuck', { queue: 'fetch', seconds: 200 });
  };
  const { get } = await serve({ alive: stuck });
  for (const path of ['/healthz', '/readyz']) {
    const { status, body } = await get(path);
    expect([status, JSON.parse(body).error.code]).toEqual([503, 'consumer-stuck']);
  }
});

test('an unknown path and an untyped fault are reported', async () => {
  const { get } = await serve({ ready: () => Promise.reject(new Error('broken')) });
  expect(JSON.parse((await get('/stories')).body).error.code).toBe('route-unknown');
  expect(JSON.parse((await get('/readyz')).body).error).toMatchObject({
    code: 'unexpected',
    message: expect.stringContaining('broken'),
  });
});

test('a taken port is a typed error', async () => {
  const { url } = await serve();
  await expect(serve({ port: Number(new URL(url).port) })).rejects.toMatchObject({ code: 'listen-refused' });
});
