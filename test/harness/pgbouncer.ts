import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { debianProgram } from './debian-program.ts';
import { freePort } from './free-port.ts';
import { until } from './until.ts';

/** A PgBouncer in transaction mode in front of a server. */
export type PgBouncer = {
  /** The address of a database of the server, through the PgBouncer. */
  urlOf(databaseUrl: string): string;
  /** How many clients it has, and how many connections to the server they share. */
  counts(): Promise<{ clients: number; servers: number }>;
  close(): Promise<void>;
};

/** The path of the program, or null; see `debianProgram`. */
export const pgBouncerPath = (): string | null =>
  debianProgram({ name: 'pgbouncer', places: ['/usr/sbin/pgbouncer'], leftOut: 'PgBouncer in front of PostgreSQL' });

/** Starts `program` in front of the server of `serverUrl`, with at most `servers` connections to each database. */
export async function startPgBouncer(program: string, serverUrl: string, servers: number): Promise<PgBouncer> {
  const server = new URL(serverUrl);
  const folder = await mkdtemp(join(tmpdir(), 'newsloom-pgbouncer-'));
  const port = await freePort();
  const target = { host: server.hostname, port: server.port, user: server.username, password: server.password };
  const configuration = join(folder, 'pgbouncer.ini');
  await writeFile(
    configuration,
    [
      '[databases]',
      `* = ${Object.entries(target)
        .map(([key, value]) => `${key}='${decodeURIComponent(value)}'`)
        .join(' ')}`,
      '[pgbouncer]',
      'listen_addr = 127.0.0.1',
      `listen_port = ${port}`,
      'unix_socket_dir =',
      'auth_type = any',
      'pool_mode = transaction',
      `default_pool_size = ${servers}`,
      'max_client_conn = 200',
    ].join('\n'),
  );
  // PgBouncer does not run as root, and its user must be able to read its configuration.
  await chmod(folder, 0o755);
  const child = spawn(program, ['-u', 'nobody', configuration], { stdio: 'ignore' });
  const ended = once(child, 'exit');
  const consoleUrl = `postgres://anybody@127.0.0.1:${port}/pgbouncer`;
  const tell = async (question: string): Promise<Record<string, unknown>[]> => {
    const client = new pg.Client(consoleUrl);
    await client.connect();
    try {
      return (await client.query(question)).rows;
    } finally {
      await client.end();
    }
  };
  await until('PgBouncer', () => tell('show version').catch(() => null));
  return {
    urlOf(databaseUrl) {
      const url = new URL(databaseUrl);
      url.port = String(port);
      return url.href;
    },
    async counts() {
      const [clients, connections] = await Promise.all([tell('show clients'), tell('show servers')]);
      return {
        clients: clients.filter(({ database }) => database !== 'pgbouncer').length,
        servers: connections.length,
      };
    },
    async close() {
      child.kill('SIGTERM');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
