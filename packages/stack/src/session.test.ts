import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { startPostgres } from './postgres.ts';
import { askPostgres } from './postgres-session.ts';
import { startRedis } from './redis.ts';
import { probeRedis } from './redis-session.ts';
import { makeHome, optionsFor, TEST_MS } from './testing/test-home.ts';

vi.setConfig({ testTimeout: TEST_MS });

/** A program on the port of an engine that answers with `answer`. */
async function impostor(answer: (socket: Socket) => void): Promise<number> {
  const server = createServer((socket) => {
    socket.on('error', () => {});
    socket.once('data', () => answer(socket));
  }).listen(0, '127.0.0.1');
  onTestFinished(() => {
    server.close();
  });
  await once(server, 'listening');
  const address = server.address();
  return address !== null && typeof address === 'object' ? address.port : 0;
}

const message = (type: string, body: Buffer) => {
  const length = Buffer.alloc(4);
  length.writeInt32BE(body.length + 4);
  return Buffer.concat([Buffer.from(type), length, body]);
};
const authentication = (step: number, data = '') => message('R', Buffer.from([0, 0, 0, step, ...Buffer.from(data)]));
const READY = message('Z', Buffer.from('I'));
const ROW = message('D', Buffer.from([0, 1, 0, 0, 0, 1, 0x31]));

test.each<[string, Buffer]>([
  ['lets everyone in', Buffer.concat([authentication(0), READY, ROW, READY])],
  ['claims a proof without one', Buffer.concat([authentication(12, 'v='), authentication(0), READY])],
  ['gives a number of its own', authentication(11, 'r=own,s=c2FsdA==,i=4096')],
  ['is no Postgres', Buffer.from('HTTP/1.1 400 Bad Request\r\n\r\n')],
  ['refuses', message('E', Buffer.from('SFATAL\0C53300\0Mtoo many clients\0\0'))],
  ['hangs up', Buffer.alloc(0)],
])('rejects a server on the port of PostgreSQL that %s', async (_, answer) => {
  const port = await impostor((socket) => socket.end(answer));
  await expect(askPostgres({ port, user: 'u', password: 'p', database: 'd' }, 'SELECT 1')).rejects.toThrow();
});

test.each([
  ['is none', 'HTTP/1.1 400 Bad Request\r\n\r\n'],
  ['hangs up', ''],
])('rejects a server on the port of Redis that %s', async (_, answer) => {
  const port = await impostor((socket) => socket.end(answer));
  await expect(probeRedis(port, 'p', '/dir')).rejects.toThrow();
});

test('lets nobody else in to PostgreSQL', async () => {
  const server = await startPostgres(optionsFor(await makeHome()));
  const { port, username: user, password, pathname } = new URL(server.url);
  const login = { port: Number(port), user, password, database: pathname.slice(1) };
  expect(await askPostgres(login, "VALUES ('a'), ('b')")).toEqual(['a', 'b']);
  await expect(askPostgres({ ...login, password: 'guess' }, 'SELECT 1')).rejects.toThrow('password authentication');
  await server.stop();
});

test('tells our Redis from one with another password or folder', async (context) => {
  const options = optionsFor(await makeHome());
  const server = await startRedis({ ...options, installRedis: true });
  context.skip(server === null, 'there is no Redis here, and none could be installed');
  const { port, password } = new URL(server?.url ?? '');
  const data = join(options.home, 'redis', 'data');
  await expect(probeRedis(Number(port), password, data)).resolves.toBeUndefined();
  await expect(probeRedis(Number(port), 'guess', data)).rejects.toThrow('WRONGPASS');
  await expect(probeRedis(Number(port), password, '/other')).rejects.toThrow(`another Redis answers`);
  await server?.stop();
});
