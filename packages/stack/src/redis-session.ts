import { Redis } from 'ioredis';

/** A server that is up answers in milliseconds; under load in a second or two. */
const ANSWER_MS = 5_000;

/**
 * Ends well when the Redis on 127.0.0.1:`port` knows `password`, keeps its data in `folder` (a real path) and takes
 * commands; rejects with what the server or the socket said.
 */
export async function probeRedis(port: number, password: string, folder: string): Promise<void> {
  const redis = new Redis({
    host: '127.0.0.1',
    port,
    password,
    lazyConnect: true,
    // It is asked once; a server that still loads its data says so itself.
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
