import pg from 'pg';

/** Where to ask, and as whom. */
export type Login = { port: number; user: string; password: string; database: string };

/** A server that is up answers in milliseconds; under load in a second or two. */
const ANSWER_MS = 5_000;

/** Values as the server writes them. */
const asText = { getTypeParser: () => (value: string | Buffer) => String(value) };

/**
 * Asks a Postgres on 127.0.0.1 one question and gives the first column of the answer's rows. A server that lets us in
 * without the password is not ours. Rejects with what the server or the socket said.
 */
export async function askPostgres({ password, ...login }: Login, sql: string): Promise<string[]> {
  let wasAsked = false;
  const client = new pg.Client({
    ...login,
    host: '127.0.0.1',
    ssl: false,
    password: () => {
      wasAsked = true;
      return password;
    },
    connectionTimeoutMillis: ANSWER_MS,
    query_timeout: ANSWER_MS,
  });
  // What goes wrong after the answer concerns nobody; before it, the question fails.
  client.on('error', () => {});
  try {
    await client.connect();
    if (!wasAsked) throw new Error('the server did not ask for a password');
    const { rows } = await client.query<string[]>({ text: sql, rowMode: 'array', types: asText });
    return rows.map(([first]) => first ?? '');
  } finally {
    client.end().catch(() => {});
  }
}
