import { newsloomError, reasonOf } from '@newsloom/errors';
import { openWeb } from './web.ts';
import type { WebOptions } from './web-options.ts';

/** A listening site. */
export type RunningWeb = {
  /** Its address, with the actual port. */
  url: string;
  /** Takes no more connections and finishes the answers in hand. */
  stop(): Promise<void>;
};

/** A reader that has not received its page by then loses it: a supervisor must not have to kill the process. */
const STOP_MS = 10_000;

/** Starts the site on `host` and `port`; port 0 takes a free one. Throws `listen-refused`. */
export async function startWeb(options: WebOptions & { host: string; port: number }): Promise<RunningWeb> {
  const { host, port } = options;
  const app = openWeb(options);
  const url = await app.listen({ host, port }).catch(async (error) => {
    await app.close();
    throw newsloomError('listen-refused', { address: `${host}:${port}`, reason: reasonOf(error) }, { cause: error });
  });
  return {
    url,
    async stop() {
      const impatience = setTimeout(() => app.server.closeAllConnections(), STOP_MS);
      await app.close();
      clearTimeout(impatience);
    },
  };
}
