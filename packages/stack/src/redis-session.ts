import { connect } from 'node:net';

/** A server that is up answers in milliseconds; under load in a second or two. */
const ANSWER_MS = 5_000;

/**
 * Ends well when the Redis on 127.0.0.1:`port` knows `password`, keeps its data in `folder` (a real path) and takes
 * commands; rejects with its first other answer. The whole answer is known beforehand, so it needs no parser.
 */
export async function probeRedis(port: number, password: string, folder: string): Promise<void> {
  const wanted = `+OK\r\n*2\r\n$3\r\ndir\r\n$${Buffer.byteLength(folder)}\r\n${folder}\r\n+PONG\r\n`;
  const socket = connect({ host: '127.0.0.1', port });
  socket.setTimeout(ANSWER_MS, () => socket.destroy(new Error(`no answer within ${ANSWER_MS} ms`)));
  socket.setEncoding('utf8');
  socket.write(`AUTH ${password}\r\nCONFIG GET dir\r\nPING\r\n`);
  let answer = '';
  for await (const chunk of socket) {
    answer += chunk;
    if (answer === wanted) return;
    if (!wanted.startsWith(answer)) break;
  }
  throw new Error(answer.split('\r\n').find((line) => line.startsWith('-')) ?? 'another Redis answers on its port');
}
