import { newsloomError, reasonOf } from '@newsloom/errors';

/** The part of a fastify server that `listen` needs. */
type HttpServer = {
  listen(at: { host: string; port: number }): Promise<string>;
  close(): Promise<unknown>;
  server: { closeAllConnections(): void };
};

/** A server that listens. */
export type Listening = {
  /** Its address, with the actual port. */
  url: string;
  /** Takes no more connections and finishes the answers in hand. */
  stop(): Promise<void>;
};

/**
 * How long a stop waits for answers in hand. Then it cuts them off: it must end before a supervisor kills the process.
 */
const ANSWERS_MS = 10_000;

/** Makes a server listen; port 0 takes a free one. Closes it and throws `listen-refused` if the address is refused. */
export async function listen(server: HttpServer, at: { host: string; port: number }): Promise<Listening> {
  const url = await server.listen(at).catch(async (error) => {
    await server.close();
    const address = `${at.host}:${at.port}`;
    throw newsloomError('listen-refused', { address, reason: reasonOf(error) }, { cause: error });
  });
  return {
    url,
    async stop() {
      const impatience = setTimeout(() => server.server.closeAllConnections(), ANSWERS_MS);
      await server.close();
      clearTimeout(impatience);
    },
  };
}
