import type { Client } from '@newsloom/client';
import type { Log } from '@newsloom/observability';

/**
 * How the site's client reads the API. It does not retry, because a reader waits and the error page reloads itself. It
 * waits ten seconds at most, so that it gives up before the site's own limit.
 */
export const siteReading = { retries: 0, timeoutMs: 10_000 };

/** The options of the site. */
export type WebOptions = {
  /** Reads the API with the options `siteReading`. */
  client: Client;
  log: Log;
  now: () => Date;
  /** The public address of the site; null for the address that it listens on. */
  siteUrl: string | null;
};
