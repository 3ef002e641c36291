import { randomUUID } from 'node:crypto';
import { rename, symlink } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { findProgram, runProgram } from './run-program.ts';

/** BullMQ needs 6.2, and so do the settings of `redis.ts`. */
const OLDEST = { major: 6, minor: 2 };

/** Printing a version takes milliseconds. */
const VERSION_MS = 10_000;

/**
 * Finds a Redis or Valkey server of 6.2 or newer on `path`, or null. In Debian and Ubuntu the package of the tools has
 * the same program as redis-check-rdb. It runs as the server when called redis-server, so a link of that name is made
 * in `folder`.
 */
export async function findRedisProgram(path: string, folder: string): Promise<string | null> {
  const server = await findProgram(path, ['redis-server', 'valkey-server']);
  if (server && (await isRecent(server))) return server;
  const tool = await findProgram(path, ['redis-check-rdb', 'valkey-check-rdb']);
  if (!tool) return null;
  const link = join(folder, basename(tool).replace('check-rdb', 'server'));
  const draft = `${link}.${randomUUID()}`;
  await symlink(tool, draft);
  await rename(draft, link); // in one step: another process of this home may be using it
  return (await isRecent(link)) ? link : null;
}

async function isRecent(program: string): Promise<boolean> {
  const output = await runProgram(program, ['--version'], { path: '', timeoutMs: VERSION_MS }).catch(() => '');
  const [, major, minor] = output.match(/ v=(\d+)\.(\d+)/) ?? [];
  return Number(major) > OLDEST.major || (Number(major) === OLDEST.major && Number(minor) >= OLDEST.minor);
}
