import { type PostgresOptions, startPostgres } from './postgres.ts';
import { type RedisOptions, startRedis } from './redis.ts';

/** The engines of one machine. `home`, `log` and `path` as for each engine. */
export type StackOptions = Pick<PostgresOptions, 'home' | 'log' | 'path' | 'asRoot'> &
  Pick<RedisOptions, 'installRedis'> & {
    /** False if DATABASE_URL is set; true if absent. */
    postgres?: boolean;
    /** `none` if REDIS_URL is set; `private` if absent. */
    redis?: 'private' | 'none';
  };

/** The running engines. A URL is null if the engine was not requested, or if no Redis could be found. */
export type Stack = { postgresUrl: string | null; redisUrl: string | null; stop: () => Promise<void> };

/**
 * Starts the requested engines at the same time and resolves when they take commands. Throws `postgres-start`,
 * `redis-start`, `home-unusable` or `home-in-use`, and then leaves nothing running.
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
