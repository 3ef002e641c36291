import { access, constants, stat } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import type { Config } from '@newsloom/config';
import { gib, spaceAt, spaceFault } from '@newsloom/stack';
import { type Check, check, type Finding } from './check.ts';

/** Needed for type stripping without a flag, zstd for snapshots, and the CPU time of a thread for page deadlines. */
const OLDEST_NODE = { major: 24, minor: 6 };

/** The version of Node, such as `24.21.0`. */
export function nodeFinding(version: string): Finding {
  const detail = `Node ${version}`;
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > OLDEST_NODE.major || (major === OLDEST_NODE.major && minor >= OLDEST_NODE.minor)) return { detail };
  return {
    detail,
    remedy: `Run it with Node ${OLDEST_NODE.major}.${OLDEST_NODE.minor} or newer; \`npm start\` and \`npm test\` bring their own.`,
  };
}

/** The checks of this machine that need no engine. */
export const machineChecks = (config: Config): Promise<Check[]> =>
  Promise.all([
    check('home', () => homeFinding(config.home)),
    check('disk', () => diskFinding(config.home)),
    check('redis-server', () => redisFinding(config)),
  ]);

const WRITABLE_BY_OTHERS = 0o022;

async function homeFinding(home: string): Promise<Finding> {
  const place = await existing(home);
  const { mode, isFolder, isOurs } = await describePlace(place);
  if (!isFolder || !isOurs) {
    const detail = `${place} is ${isFolder ? 'closed to this user' : 'not a folder'}`;
    return { detail, remedy: 'Set NEWSLOOM_HOME to a folder that this user may write to.' };
  }
  if (place !== home) return { detail: `${home} will be made at the first start` };
  const detail = `${home}, mode ${(mode & 0o777).toString(8).padStart(4, '0')}`;
  // Other users cannot write to the folders of the engines, but a user who may write to the home could replace them.
  return mode & WRITABLE_BY_OTHERS ? { detail, remedy: `chmod go-w ${home}` } : { detail };
}

async function describePlace(place: string): Promise<{ mode: number; isFolder: boolean; isOurs: boolean }> {
  const found = await stat(place);
  const isOurs = await isAllowed(place, constants.W_OK | constants.X_OK);
  return { mode: found.mode, isFolder: found.isDirectory(), isOurs };
}

const isAllowed = (path: string, mode: number): Promise<boolean> =>
  access(path, mode).then(
    () => true,
    () => false,
  );

async function diskFinding(home: string): Promise<Finding> {
  const space = await spaceAt(home);
  const detail = `${gib(space.free)} of ${gib(space.size)} GiB are free`;
  const fault = spaceFault(space);
  return fault ? { detail, remedy: fault.remedy } : { detail };
}

/** The path itself if it exists, else the nearest existing folder above it. */
async function existing(path: string): Promise<string> {
  const isThere = await isAllowed(path, constants.F_OK);
  return isThere || dirname(path) === path ? path : existing(dirname(path));
}

/**
 * Debian and Ubuntu also install the server under the name of a tool, which `packages/stack` can start as the server.
 */
const REDIS_PROGRAMS = ['redis-server', 'valkey-server', 'redis-check-rdb', 'valkey-check-rdb'];

async function redisFinding(config: Config): Promise<Finding> {
  if (config.queue.engine !== null) return { detail: 'not needed: the configuration names the engine of the queues' };
  const program = await redisProgram(config.path);
  if (program) return { detail: program };
  return {
    detail: 'not found on PATH: the queues use PostgreSQL, which is ten times slower',
    remedy: 'Install the package redis-server or valkey-server, or set REDIS_URL.',
  };
}

/** A program on `path` that can be a Redis server, or null. */
export async function redisProgram(path: string): Promise<string | null> {
  for (const folder of path.split(delimiter).filter(Boolean)) {
    for (const name of REDIS_PROGRAMS) {
      const program = join(folder, name);
      if (await isAllowed(program, constants.X_OK)) return program;
    }
  }
  return null;
}
