import type { Client } from '@newsloom/client';
import type { Log } from '@newsloom/observability';

/**
 * How a client of the site asks: once, because a reader waits, and the page that says so looks again by itself; and ten
 * seconds at most, before the site itself gives up.
 */
export const siteReading = { retries: 0, timeoutMs: 10_000 };

/** The options of the site. */
export type WebOptions = {
  /** Reads the API, as `siteReading` says. */
  client: Client;
  log: Log;
  now: () => Date;
  /** The address that readers know the site by; null for the one that it listens on. */
  siteUrl: string | null;
};
