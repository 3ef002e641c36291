import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Engine, tagOf } from './engine.ts';
import { passwordOf } from './password.ts';
import { type Account, type AsRoot, chooseAccount } from './postgres-account.ts';
import { findPostgresBinaries, type PostgresBinaries, postgresProgram } from './postgres-binaries.ts';
import { ensureCluster, POSTGRES_USER, reachableBinaries } from './postgres-cluster.ts';
import { askPostgres } from './postgres-session.ts';
import { openServer } from './private-server.ts';
import { environmentOf } from './run-program.ts';
import { type EngineKind, type EngineOptions, type EngineServer, startEngine } from './start-engine.ts';

/** The database that every new cluster has. */
const DATABASE = 'postgres';

/**
 * Settings that differ from PostgreSQL's defaults. `fsync` and `synchronous_commit` stay on, on purpose. Without
 * `synchronous_commit` a killed server loses its last 0.6 s of commits, and with them articles that the pipeline has
 * reported as stored. Without `fsync` a power cut can break the whole database. Together they cost one write to disk
 * per commit, which concurrent commits share.
 */
const SETTINGS: Record<string, string> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '', // the path of a socket may have 107 bytes, which a deep home exceeds
  max_connections: '200', // a pool for each of seven stages, API, admin and commands, doubled
  shared_buffers: '128MB', // the stages need memory too, and the system also caches files
  max_parallel_workers: '0', // they need /dev/shm, which has 64 MB in a container
  log_checkpoints: 'off', // would log a line every five minutes that nobody needs
};

/** `EngineOptions`, and how root runs it in a new home: `unshare` if absent, with `system-user` as the fallback. */
export type PostgresOptions = EngineOptions & { asRoot?: AsRoot };

const KIND: EngineKind = {
  folder: 'postgres',
  errorCode: 'postgres-start',
  urlOf: (port, password) => `postgres://${POSTGRES_USER}:${password}@127.0.0.1:${port}/${DATABASE}`,
};

/**
 * Starts the private PostgreSQL of `home` and resolves when it takes commands. The first start makes its cluster. A
 * server that already runs is used as it is, even one left over by a crash. Its `url` is for DATABASE_URL. Throws
 * `postgres-start`, `home-unusable`, or `home-in-use` when another process holds the lock of the home for minutes.
 */
export const startPostgres = (options: PostgresOptions): Promise<EngineServer> =>
  startEngine<never>(KIND, options, (place) => openServer(place, () => preparePostgres(place, options), options));

async function preparePostgres(folder: string, options: PostgresOptions): Promise<Engine> {
  const { path, log, asRoot = 'unshare' } = options;
  const packaged = findPostgresBinaries();
  const account = await chooseAccount({ data: join(folder, 'data'), binaries: packaged, path, asRoot, log });
  const binaries = await reachableBinaries(account, packaged, path);
  const data = await ensureCluster({ folder, account, binaries, path, log });
  const password = await passwordOf(folder);
  const tag = tagOf(folder);
  const pidFile = join(data, 'postmaster.pid');
  return {
    name: 'PostgreSQL',
    errorCode: KIND.errorCode,
    folder,
    pidFile,
    owns: (commandLine) =>
      commandLine.startsWith(`postgres: ${tag}`) ||
      (commandLine.includes(`-D ${data} `) && commandLine.includes(`cluster_name=${tag}`)),
    launchOn: async (port) => postgresCommand({ data, port, tag, account, binaries, path }),
    probe: async (port) => {
      await checkReady(pidFile);
      const login = { port, user: POSTGRES_USER, password, database: DATABASE };
      const [served] = await askPostgres(login, 'SHOW data_directory');
      if (served !== data) throw new Error(`the PostgreSQL on port ${port} serves ${served}`);
    },
    stopSignal: 'SIGINT', // "fast": ends sessions, writes a checkpoint
    abortSignal: 'SIGQUIT', // "immediate": the next start replays the log
  };
}

/** The eighth line of postmaster.pid is the state. Connecting too early would only add lines to the log. */
async function checkReady(pidFile: string): Promise<void> {
  const state = (await readFile(pidFile, 'utf8')).split('\n')[7]?.trim();
  if (state !== 'ready') throw new Error(`it is ${state || 'starting'}`);
}

function postgresCommand(how: {
  data: string;
  port: number;
  tag: string;
  account: Account;
  binaries: PostgresBinaries;
  path: string;
}) {
  const settings = { ...SETTINGS, port: String(how.port), cluster_name: how.tag };
  const program = postgresProgram(how.binaries, 'postgres');
  const [command = '', ...args] = [...how.account.prefix, program, '-D', how.data];
  for (const [name, value] of Object.entries(settings)) args.push('-c', `${name}=${value}`);
  return { command, args, environment: environmentOf(how.path), cwd: '/', ...how.account.user };
}
