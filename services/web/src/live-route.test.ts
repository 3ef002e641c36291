import fastify from 'fastify';
import { expect, test } from 'vitest';
import { until } from '../../../test/harness/until.ts';
import { liveRoute } from './live-route.ts';
import { testOptions } from './testing/test-web.ts';

test('more readers than there is room for are sent away for good, until one of the others leaves', async () => {
  const app = fastify();
  liveRoute(app, testOptions([]).options, 1);
  const url = `${await app.listen({ host: '127.0.0.1', port: 0 })}/live`;
  const leaving = new AbortController();
  const first = await fetch(url, { signal: leaving.signal });
  expect([first.status, first.headers.get('content-type')]).toEqual([200, 'text/event-stream; charset=utf-8']);
  // A browser does not reconnect after this status.
  expect((await fetch(url)).status).toBe(204);
  leaving.abort();
  const next = await until('room for another', async () => {
    const answer = await fetch(url);
    return answer.status === 200 && answer;
  });
  // Open streams end with the site.
  const closed = app.close();
  expect(await next.text()).toContain('retry: 10000');
  // The client keeps its connection open for further requests.
  app.server.closeAllConnections();
  await closed;
});

test('a stream whose changes cannot be had ends, and the browser is told when to come back', async () => {
  const gone = () => Response.json({ code: 'cursor-expired', detail: 'of another store' }, { status: 410 });
  const { options } = testOptions([], { '/v1/changes/stream': gone });
  const app = fastify();
  liveRoute(app, options);
  const url = `${await app.listen({ host: '127.0.0.1', port: 0 })}/live`;
  expect(await (await fetch(url)).text()).toBe('retry: 10000\n\n');
  await app.close();
});
