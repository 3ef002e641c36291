import { Redis } from 'ioredis';

/** A running server answers in milliseconds, under load in a second or two. */
const ANSWER_MS = 5_000;

/**
 * Resolves when the Redis on 127.0.0.1:`port` knows `password`, keeps its data in `folder` (a real path) and takes
 * commands. Rejects with the error of the server or the socket.
 */
export async function probeRedis(port: number, password: string, folder: string): Promise<void> {
  const redis = new Redis({
    host: '127.0.0.1',
    port,
    password,
    lazyConnect: true,
    // Not needed for one command: a server that still loads its data answers with an error.
    enableReadyCheck: false,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
    connectTimeout: ANSWER_MS,
    commandTimeout: ANSWER_MS,
  });
  let refusal: Error | undefined;
  redis.on('error', (error: Error) => {
    refusal ??= error;
  });
  try {
    await redis.connect();
    const [, served] = (await redis.config('GET', 'dir')) as string[];
    if (served !== folder) throw new Error(`another Redis answers on its port, of ${served}`);
    await redis.ping();
  } catch (error) {
    throw refusal ?? error;
  } finally {
    redis.disconnect();
  }
}
