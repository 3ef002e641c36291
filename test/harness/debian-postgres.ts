import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { globSync } from 'node:fs';
import { chmod, chown, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { freePort } from './free-port.ts';
import { until } from './until.ts';

/** A PostgreSQL from the packages of Debian. It has programs that a private one lacks, such as pg_dump. */
export type DebianPostgres = {
  /** The address of a database of the server. */
  urlOf(database: string): string;
  /** The variables for running its programs. */
  environment: Record<string, string>;
  close(): Promise<void>;
};

/** The folder of the programs of the newest installed version; null if none is installed. */
export const debianPostgresFolder = (): string | null => globSync('/usr/lib/postgresql/*/bin').sort().at(-1) ?? null;

/**
 * Starts the server of the folder `programs` with an empty database. Everybody on this machine may log in as
 * `newsloom`.
 */
export async function startDebianPostgres(programs: string): Promise<DebianPostgres> {
  const folder = await mkdtemp(join(tmpdir(), 'newsloom-postgres-'));
  // PostgreSQL refuses to run as root.
  const as = process.geteuid?.() === 0 ? { uid: numberOf('-u'), gid: numberOf('-g') } : {};
  if (as.uid !== undefined) {
    await chmod(folder, 0o755);
    await chown(folder, as.uid, as.gid);
  }
  const data = join(folder, 'data');
  const made = spawnSync(join(programs, 'initdb'), ['-D', data, '-U', 'newsloom', '--no-sync'], { ...as, cwd: folder });
  if (made.status !== 0) throw new Error(String(made.stderr));
  const port = String(await freePort());
  const settings = ['-c', 'listen_addresses=127.0.0.1', '-c', `unix_socket_directories=${folder}`, '-c', 'fsync=off'];
  const child = spawn(join(programs, 'postgres'), ['-D', data, '-p', port, ...settings], {
    ...as,
    cwd: folder,
    stdio: 'ignore',
  });
  const urlOf = (database: string) => `postgres://newsloom@127.0.0.1:${port}/${database}`;
  await until('the server', () => answers(urlOf('postgres')));
  return {
    urlOf,
    environment: { PATH: `${programs}:${process.env.PATH}`, PGHOST: '127.0.0.1', PGPORT: port, PGUSER: 'newsloom' },
    async close() {
      child.kill('SIGINT');
      await once(child, 'exit');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const numberOf = (option: '-u' | '-g'): number =>
  Number(spawnSync('id', [option, 'postgres'], { encoding: 'utf8' }).stdout);

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client(url);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}
