import { type PostgresOptions, startPostgres } from './postgres.ts';
import { type RedisOptions, startRedis } from './redis.ts';

/** The engines of one machine. `home`, `log` and `path` as for each engine. */
export type StackOptions = Pick<PostgresOptions, 'home' | 'log' | 'path' | 'asRoot'> &
  Pick<RedisOptions, 'installRedis'> & {
    /** False where DATABASE_URL is set; true when absent. */
    postgres?: boolean;
    /** `none` where REDIS_URL is set; `private` when absent. */
    redis?: 'private' | 'none';
  };

/** The running engines; a URL is null for an engine that was not asked for, or (Redis) could not be had. */
export type Stack = { postgresUrl: string | null; redisUrl: string | null; stop: () => Promise<void> };

/**
 * Starts the engines that are asked for, both at once, and resolves when they take commands. Throws `postgres-start`,
 * `redis-start`, `home-unusable` or `home-in-use`; nothing is left running then.
 */
export async function startStack(options: StackOptions): Promise<Stack> {
  const { postgres = true, redis = 'private' } = options;
  const starts = [postgres ? startPostgres(options) : null, redis === 'private' ? startRedis(options) : null] as const;
  const settled = await Promise.allSettled(starts);
  const [database, queue] = settled.map((result) => (result.status === 'fulfilled' ? result.value : null));
  const stop = async () => {
    await Promise.all([database?.stop(), queue?.stop()]);
  };
  const failure = settled.find((result) => result.status === 'rejected');
  if (failure) {
    await stop();
    throw failure.reason;
  }
  return { postgresUrl: database?.url ?? null, redisUrl: queue?.url ?? null, stop };
}
