import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { askPostgres } from './postgres-session.ts';
import { probeRedis } from './redis-session.ts';

/** A program that took the port of an engine, and answers in its own way. */
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

test.each<[string, Buffer, string]>([
  ['lets everyone in', Buffer.concat([authentication(0), READY, ROW, READY]), 'did not ask for a password'],
  ['claims a proof without one', Buffer.concat([authentication(12, 'v='), authentication(0), READY]), 'does not know'],
  ['asks for the password itself', authentication(3), 'authentication method 3'],
  ['gives a number of its own', authentication(11, 'r=own,s=c2FsdA==,i=4096'), 'SCRAM'],
  ['is no Postgres', Buffer.from('HTTP/1.1 400 Bad Request\r\n\r\n'), 'not that of a Postgres'],
  ['announces a message without end', Buffer.from([0x44, 0x7f, 0xff, 0xff, 0xff]), 'not that of a Postgres'],
  ['refuses', message('E', Buffer.from('SFATAL\0Mtoo many clients\0\0')), 'too many clients'],
  ['hangs up', Buffer.alloc(0), 'closed'],
])('believes no server on the port of PostgreSQL that %s', async (_, answer, reason) => {
  const port = await impostor((socket) => socket.end(answer));
  await expect(askPostgres({ port, user: 'u', password: 'p', database: 'd' }, 'SELECT 1')).rejects.toThrow(reason);
});

test.each([
  ['has another password', '-WRONGPASS invalid\r\n', '-WRONGPASS'],
  ['has another folder', '+OK\r\n*2\r\n$3\r\ndir\r\n$6\r\n/other\r\n+PONG\r\n', 'another Redis'],
  ['is still loading', '+OK\r\n*2\r\n$3\r\ndir\r\n$4\r\n/dir\r\n-LOADING\r\n', '-LOADING'],
  ['says something else', 'HTTP/1.1 400 Bad Request\r\n\r\n', 'another'],
])('believes no server on the port of Redis that %s', async (_, answer, reason) => {
  const port = await impostor((socket) => socket.end(answer));
  await expect(probeRedis(port, 'p', '/dir')).rejects.toThrow(reason);
});

test('takes the answers of a server in whatever pieces they come', async () => {
  const answer = '+OK\r\n*2\r\n$3\r\ndir\r\n$5\r\n/dür\r\n+PONG\r\n';
  const port = await impostor((socket) => {
    socket.setNoDelay(true);
    for (const byte of Buffer.from(answer)) socket.write(Buffer.from([byte]));
  });
  await expect(probeRedis(port, 'p', '/dür')).resolves.toBeUndefined();
});
