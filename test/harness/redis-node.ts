import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { findRedisProgram } from '../../packages/stack/src/redis-program.ts';
import { freePort } from './free-port.ts';
import { until } from './until.ts';

/** A Redis process that a test may kill. */
export type RedisNode = { port: number; client: Redis; kill(): Promise<void> };

/** A folder with the Redis processes of a test. */
export type RedisFarm = {
  /** Starts a server with these lines of configuration, and resolves when it answers. */
  start(lines: readonly string[], args?: readonly string[]): Promise<RedisNode>;
  /** Ends all processes, and removes all files. */
  close(): Promise<void>;
};

/** Makes a folder for Redis processes; null if this machine has no Redis 7, which these clusters need. */
export async function openRedisFarm(): Promise<RedisFarm | null> {
  const folder = await mkdtemp(join(tmpdir(), 'newsloom-redis-'));
  const program = await findRedisProgram(process.env.PATH ?? '', folder);
  if (program === null) return null;
  const nodes: RedisNode[] = [];
  return {
    async start(lines, args = []) {
      const port = await freePort();
      const home = join(folder, String(port));
      await mkdir(home);
      const file = join(home, 'redis.conf');
      const all = [`port ${port}`, 'bind 127.0.0.1', `dir ${home}`, 'save ""', ...lines];
      await writeFile(file, `${all.join('\n')}\n`);
      const child = spawn(program, [file, ...args], { stdio: 'ignore' });
      const ended = once(child, 'exit');
      const client = new Redis({ host: '127.0.0.1', port, retryStrategy: () => 100, maxRetriesPerRequest: null });
      client.on('error', () => {});
      const node = {
        port,
        client,
        async kill() {
          client.disconnect();
          child.kill('SIGKILL');
          await ended;
        },
      };
      nodes.push(node);
      await until(`the Redis on port ${port}`, () => client.ping().catch(() => null));
      return node;
    },
    async close() {
      await Promise.all(nodes.map((node) => node.kill()));
      await rm(folder, { recursive: true, force: true });
    },
  };
}
