import { type Listening, listen } from '@newsloom/pipeline';
import { openWeb } from './web.ts';
import type { WebOptions } from './web-options.ts';

/** Starts the site on `host` and `port`; port 0 takes a free one. Throws `listen-refused`. */
export const startWeb = ({ host, port, ...options }: WebOptions & { host: string; port: number }): Promise<Listening> =>
  listen(openWeb(options), { host, port });
