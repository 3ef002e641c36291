import { type Listening, listen } from '@newsloom/pipeline';
import { checkProtection } from './access.ts';
import { openApi } from './api.ts';
import type { ApiOptions } from './api-options.ts';

/**
 * Starts the API on its host and `port`; port 0 takes a free one. Throws `listen-refused`, and `api-unprotected` if
 * other machines could reach it while no key exists and reading is not public.
 */
export async function startApi({ port, ...options }: ApiOptions & { port: number }): Promise<Listening> {
  await checkProtection(options);
  return listen(openApi(options), { host: options.access.host, port });
}
