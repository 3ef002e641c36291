import { once } from 'node:events';
import { connect, type Server } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { until } from '../../../test/harness/until.ts';
import { openApi } from './api.ts';
import { defaultLimits, patience } from './load-limits.ts';
import { openTestApi, type TestApi } from './testing/test-api.ts';

let api: TestApi;

beforeAll(async () => {
  api = await openTestApi();
});
afterAll(() => api.close());

/** Starts an API in which requests to /readyz stay unanswered until they are released. */
async function startSlow(limits: { requests?: number; connections?: number }) {
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  let asked = 0;
  const ready = async () => {
    asked++;
    await released;
    return [];
  };
  const app = openApi({ ...api, limits, ready });
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  return { url, port: Number(new URL(url).port), server: app.server, release, asked: () => asked, stop: app.close };
}

const connectionsOf = (server: Server): Promise<number> =>
  new Promise((resolve) => server.getConnections((_error, count) => resolve(count)));

describe('requests in hand', () => {
  test('above the limit are refused at once, and accepted again when one has ended', async () => {
    const slow = await startSlow({ requests: 2 });
    const held = [fetch(`${slow.url}/readyz`), fetch(`${slow.url}/readyz`)];
    await until('both are in hand', async () => slow.asked() === 2 || null);
    const refused = await fetch(`${slow.url}/v1/stories`);
    expect(refused.status).toBe(503);
    expect(refused.headers.get('retry-after')).toBe('5');
    expect(await refused.json()).toMatchObject({
      error: {
        code: 'api-busy',
        message: expect.stringContaining('2'),
        remedy: expect.stringContaining('retry-after'),
      },
    });
    expect((await fetch(`${slow.url}/healthz`)).status).toBe(200);
    slow.release();
    expect((await Promise.all(held)).map(({ status }) => status)).toEqual([200, 200]);
    await until('there is room', async () => ((await fetch(`${slow.url}/v1/stories`)).status === 200 ? true : null));
    await slow.stop();
  });

  test('count as ended when the reader goes away', async () => {
    const slow = await startSlow({ requests: 1 });
    const reader = connect(slow.port, '127.0.0.1');
    reader.write('GET /readyz HTTP/1.1\r\nhost: x\r\n\r\n');
    await until('it is in hand', async () => slow.asked() === 1 || null);
    expect((await fetch(`${slow.url}/v1/stories`)).status).toBe(503);
    reader.destroy();
    await until('there is room', async () => ((await fetch(`${slow.url}/v1/stories`)).status === 200 ? true : null));
    slow.release();
    await slow.stop();
  });

  test('that are pipelined on one connection count each', async () => {
    const slow = await startSlow({ requests: 3 });
    const socket = connect(slow.port, '127.0.0.1');
    const request = 'GET /readyz HTTP/1.1\r\nhost: x\r\n\r\n';
    socket.write(`${request.repeat(9)}GET /readyz HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`);
    await until('three are in hand', async () => slow.asked() === 3 || null);
    slow.release();
    const answers = await text(socket);
    expect(answers.match(/HTTP\/1.1 200/g)).toHaveLength(3);
    expect(answers.match(/HTTP\/1.1 503/g)).toHaveLength(7);
    await slow.stop();
  });
});

describe('connections', () => {
  test('beyond the limit are closed', async () => {
    const slow = await startSlow({ connections: 2 });
    const first = connect(slow.port, '127.0.0.1');
    const second = connect(slow.port, '127.0.0.1');
    await Promise.all([once(first, 'connect'), once(second, 'connect')]);
    const third = connect(slow.port, '127.0.0.1');
    expect(await text(third)).toBe('');
    first.destroy();
    second.destroy();
    await until('there is room', async () =>
      fetch(`${slow.url}/healthz`).then(
        () => true,
        () => null,
      ),
    );
    await slow.stop();
  });

  test('have a limit for every step in which a caller can be slow', async () => {
    const { server, close } = openApi(api);
    expect(server).toMatchObject({
      headersTimeout: patience.headersMs,
      requestTimeout: patience.requestMs,
      timeout: patience.idleMs,
      keepAliveTimeout: patience.keepAliveMs,
      maxConnections: defaultLimits.connections,
    });
    await close();
  });

  test('that are refused are closed, even if the other side never closes', async () => {
    const slow = await startSlow({});
    const socket = connect({ port: slow.port, host: '127.0.0.1', allowHalfOpen: true });
    socket.write('no HTTP\r\n\r\n');
    socket.resume();
    await once(socket, 'end');
    await until('the API has let go of it', async () => ((await connectionsOf(slow.server)) === 0 ? true : null));
    socket.destroy();
    await slow.stop();
  });

  test.each([
    ['send nothing', ''],
    ['never finish their headers', 'GET /healthz HTTP/1.1\r\nhost:'],
  ])('that %s get an error and are closed', async (_, sent) => {
    const slow = await startSlow({});
    Object.assign(slow.server, { headersTimeout: 1, requestTimeout: 1 });
    const socket = connect({ port: slow.port, host: '127.0.0.1', allowHalfOpen: true });
    socket.write(sent);
    expect(await text(socket)).toContain('HTTP/1.1 408 Request Timeout');
    await until('the API has let go of it', async () => ((await connectionsOf(slow.server)) === 0 ? true : null));
    socket.destroy();
    await slow.stop();
  });
});
