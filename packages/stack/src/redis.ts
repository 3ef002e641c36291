import { mkdir, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Engine, tagOf } from './engine.ts';
import { passwordOf } from './password.ts';
import { openServer } from './private-server.ts';
import { installRedis } from './redis-install.ts';
import { findRedisProgram } from './redis-program.ts';
import { probeRedis } from './redis-session.ts';
import { environmentOf } from './run-program.ts';
import { type EngineKind, type EngineOptions, type EngineServer, startEngine } from './start-engine.ts';

/** `EngineOptions`, and whether root may install the distribution's package if there is no Redis; false if absent. */
export type RedisOptions = EngineOptions & { installRedis?: boolean };

const KIND: EngineKind = {
  folder: 'redis',
  errorCode: 'redis-start',
  urlOf: (port, password) => `redis://default:${password}@127.0.0.1:${port}`,
};

/**
 * Starts the private Redis (or Valkey) of `home` and resolves when it takes commands. Null, after one line in the log,
 * if this machine has none of version 6.2 or newer. A server that already runs is used as it is. Its `url` is for
 * REDIS_URL. Throws `redis-start`, `home-unusable`, or `home-in-use` when another process holds the lock of the home
 * for minutes.
 */
export const startRedis = (options: RedisOptions): Promise<EngineServer | null> =>
  startEngine<null>(KIND, options, async (place) => {
    const program = await provideProgram(place, options);
    if (program !== null) return openServer(place, () => prepareRedis(place, program, options), options);
    options.log('No Redis or Valkey (6.2 or newer) on this machine: the queues use PostgreSQL, which is slower.');
    return null;
  });

async function provideProgram(folder: string, options: RedisOptions): Promise<string | null> {
  const { path, log } = options;
  const program = await findRedisProgram(path, folder);
  if (program !== null || !options.installRedis) return program;
  await installRedis({ path, log, isInstalled: async () => (await findRedisProgram(path, folder)) !== null });
  return findRedisProgram(path, folder);
}

async function prepareRedis(folder: string, program: string, options: RedisOptions): Promise<Engine> {
  await mkdir(join(folder, 'data'), { recursive: true, mode: 0o700 });
  const data = await realpath(join(folder, 'data')); // as Redis will name it
  const password = await passwordOf(folder);
  const tag = tagOf(folder);
  const titles = new RegExp(`(redis|valkey)-\\S+ ${tag} `); // as redisConfiguration() sets them
  const configuration = join(folder, `${tag}.conf`);
  const pidFile = join(folder, 'pid');
  return {
    name: 'Redis',
    errorCode: KIND.errorCode,
    folder,
    pidFile,
    // First the command line that we gave, later the title that Redis gives itself and its helpers.
    owns: (commandLine) => commandLine.startsWith(`${program} ${configuration}`) || titles.test(commandLine),
    launchOn: async (port) => {
      await writeFile(configuration, redisConfiguration({ port, password, tag, pidFile }), { mode: 0o600 });
      return { command: program, args: [configuration], environment: environmentOf(options.path), cwd: data };
    },
    probe: (port) => probeRedis(port, password, data),
    repair: (written) => setBrokenDataAside(written, data, options.log),
    stopSignal: 'SIGTERM', // writes what is not yet on disk
    abortSignal: 'SIGKILL',
  };
}

/** https://redis.io/docs/latest/operate/oss_and_stack/management/config/ ; the folder is the working directory. */
function redisConfiguration(how: { port: number; password: string; tag: string; pidFile: string }): string {
  return [
    `port ${how.port}`,
    'bind 127.0.0.1',
    'protected-mode yes',
    `requirepass ${how.password}`,
    `pidfile ${quoted(how.pidFile)}`,
    `proc-title-template "{title} ${how.tag} {listen-addr}"`,
    'maxmemory-policy noeviction', // a queue must not drop jobs
    'appendonly yes',
    'appendfsync everysec', // a power cut loses a second of queue entries, which the reconciler adds again
    'aof-load-truncated yes', // the last entry of a killed server may be cut off
    'save ""', // only the append-only file is loaded
    '',
  ].join('\n');
}

/** Quotes a string for the configuration file: bytes that could end the string are escaped. */
function quoted(text: string): string {
  const bytes = [...Buffer.from(text)].map((byte) =>
    /[\w/.-]/.test(String.fromCharCode(byte)) && byte < 128
      ? String.fromCharCode(byte)
      : `\\x${byte.toString(16).padStart(2, '0')}`,
  );
  return `"${bytes.join('')}"`;
}

/** A Redis that cannot read its data starts empty: the store knows everything that is to be done. */
async function setBrokenDataAside(written: string, data: string, log: (line: string) => void): Promise<boolean> {
  if (!/bad file format|unexpected end of file|manifest|rdb format/i.test(written)) return false;
  const aside = `${data}.unreadable`; // only one, so that a bad disk is not filled as well
  await rm(aside, { recursive: true, force: true });
  await rename(data, aside);
  await mkdir(data, { mode: 0o700 });
  log(`Redis cannot read its data: starting with empty queues; the old data is in ${aside}.`);
  return true;
}
