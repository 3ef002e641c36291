import pg from 'pg';

/** The server, user and database of a question. */
export type Login = { port: number; user: string; password: string; database: string };

/** A running server answers in milliseconds, under load in a second or two. */
const ANSWER_MS = 5_000;

/** Values as the server writes them. */
const asText = { getTypeParser: () => (value: string | Buffer) => String(value) };

/**
 * Sends one query to a Postgres on 127.0.0.1 and returns the first column of the rows. A server that does not ask for
 * the password is not ours. Rejects with the error of the server or the socket.
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
  // Errors after the answer do not matter. Before it, the query itself fails.
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
