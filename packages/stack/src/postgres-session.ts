import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';

/** Where to ask, and as whom. */
export type Login = { port: number; user: string; password: string; database: string };

/** A server that is up answers in milliseconds; under load in a second or two. */
const ANSWER_MS = 5_000;

/** Answers to our questions are some bytes; a longer message is not from a Postgres. */
const MAX_MESSAGE_BYTES = 1024 * 1024;

/** Postgres asks for 4096. A stranger on the port must not keep us computing. */
const MAX_ITERATIONS = 100_000;

/**
 * Asks a Postgres on 127.0.0.1 one question and gives the first column of the answer's rows. Both sides prove that they
 * know the password (SCRAM-SHA-256, RFC 5802 and 7677), so an answer comes from our own server and from no other
 * program on that port. Rejects with what the server or the socket said. Speaks just enough of the protocol
 * (https://www.postgresql.org/docs/18/protocol-message-formats.html) for looking after a server; the store uses pg.
 */
export async function askPostgres(login: Login, sql: string): Promise<string[]> {
  const socket = connect({ host: '127.0.0.1', port: login.port });
  socket.setTimeout(ANSWER_MS, () => socket.destroy(new Error(`no answer within ${ANSWER_MS} ms`)));
  const exchange = scramExchange(login.password);
  const rows: string[] = [];
  let asked = false;
  socket.write(startupMessage(login));
  for await (const { type, body } of messagesFrom(socket)) {
    if (type === 'R') answerAuthentication(socket, body, exchange);
    if (type === 'E') throw new Error(errorText(body));
    if (type === 'D') rows.push(firstColumn(body));
    if (type === 'Z' && asked) return rows;
    if (type === 'Z') {
      if (!exchange.proven()) throw new Error('the server did not ask for a password');
      socket.write(message('Q', Buffer.from(`${sql}\0`)));
      asked = true;
    }
  }
  throw new Error('the server closed the connection');
}

function startupMessage({ user, database }: Login): Buffer {
  const parameters = Buffer.from(`user\0${user}\0database\0${database}\0\0`);
  return Buffer.concat([int32(parameters.length + 8), int32(0x0003_0000), parameters]); // protocol 3.0
}

function message(type: string, body: Buffer): Buffer {
  return Buffer.concat([Buffer.from(type), int32(body.length + 4), body]);
}

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
}

async function* messagesFrom(socket: Socket): AsyncGenerator<{ type: string; body: Buffer }> {
  let pending = Buffer.alloc(0);
  for await (const chunk of socket) {
    pending = Buffer.concat([pending, chunk]);
    while (pending.length >= 5) {
      const end = 1 + pending.readInt32BE(1);
      if (end < 5 || end > MAX_MESSAGE_BYTES) throw new Error('the answer is not that of a Postgres');
      if (pending.length < end) break;
      yield { type: pending.toString('latin1', 0, 1), body: pending.subarray(5, end) };
      pending = pending.subarray(end);
    }
  }
}

function answerAuthentication(socket: Socket, body: Buffer, exchange: ReturnType<typeof scramExchange>): void {
  const step = body.readInt32BE(0);
  const data = body.toString('utf8', 4);
  if (step === 10) {
    const first = Buffer.from(exchange.first());
    socket.write(message('p', Buffer.concat([Buffer.from('SCRAM-SHA-256\0'), int32(first.length), first])));
  } else if (step === 11) {
    socket.write(message('p', Buffer.from(exchange.final(data))));
  } else if (step === 12) {
    exchange.verify(data);
  } else if (step !== 0) {
    throw new Error(`the server asks for authentication method ${step}`);
  }
}

/** The client's side of SCRAM-SHA-256: its messages in order, and the check of the server's proof. */
function scramExchange(password: string) {
  const nonce = randomBytes(18).toString('base64');
  const clientFirst = `n=,r=${nonce}`;
  let serverSignature = '';
  let proven = false;
  return {
    first: () => `n,,${clientFirst}`,
    final: (serverFirst: string) => {
      const [, fullNonce = '', salt = '', count = ''] = serverFirst.match(/^r=([^,]+),s=([^,]+),i=(\d+)/) ?? [];
      const iterations = Number(count);
      if (!fullNonce.startsWith(nonce) || iterations < 1 || iterations > MAX_ITERATIONS) {
        throw new Error('the server does not speak SCRAM-SHA-256');
      }
      const salted = pbkdf2Sync(password, Buffer.from(salt, 'base64'), iterations, 32, 'sha256');
      const clientKey = hmac(salted, 'Client Key');
      const withoutProof = `c=biws,r=${fullNonce}`; // "biws" is "n,," in base64: no channel binding
      const authMessage = `${clientFirst},${serverFirst},${withoutProof}`;
      const signature = hmac(createHash('sha256').update(clientKey).digest(), authMessage);
      const proof = clientKey.map((byte, index) => byte ^ (signature[index] ?? 0));
      serverSignature = hmac(hmac(salted, 'Server Key'), authMessage).toString('base64');
      return `${withoutProof},p=${Buffer.from(proof).toString('base64')}`;
    },
    verify: (serverFinal: string) => {
      proven = serverSignature !== '' && serverFinal === `v=${serverSignature}`;
      if (!proven) throw new Error('the server does not know the password');
    },
    proven: () => proven,
  };
}

const hmac = (key: Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

/** The message field of an ErrorResponse: fields of one letter and a text each, ended by a zero byte. */
function errorText(body: Buffer): string {
  const fields = body.toString('utf8').split('\0');
  return fields.find((field) => field.startsWith('M'))?.slice(1) ?? 'the server refuses';
}

/** The first value of a DataRow: a count of columns (two bytes), then each value with its length. */
function firstColumn(body: Buffer): string {
  return body.toString('utf8', 6, 6 + Math.max(0, body.readInt32BE(2)));
}
