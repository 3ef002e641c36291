import { newsloomError, reasonOf } from '@newsloom/errors';
import { checkProtection } from './access.ts';
import { openApi } from './api.ts';
import type { ApiOptions } from './api-options.ts';

/** A listening API. */
export type RunningApi = {
  /** Its address, with the actual port. */
  url: string;
  /** Takes no more connections and finishes the answers in hand. */
  stop(): Promise<void>;
};

/**
 * A reader that has not received its answer by then loses it: the stop must end before a supervisor kills the process.
 */
const STOP_MS = 10_000;

/**
 * Starts the API on its host and `port`; port 0 takes a free one. Throws `listen-refused`, and
 * `api-unprotected` for an address that other machines reach while there is no key and reading is not public.
 */
export async function startApi(options: ApiOptions & { port: number }): Promise<RunningApi> {
  const { port } = options;
  const { host } = options.access;
  await checkProtection(options);
  const app = openApi(options);
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
