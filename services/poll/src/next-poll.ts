/** Values that decide when a feed is polled again. */
export type PollHints = {
  /** The configured interval. */
  intervalMs: number;
  /** What the feed asks for (`ttl`), in minutes. */
  ttlMinutes: number | null;
  /** The `Cache-Control` header of the answer. */
  cacheControl: string | null;
};

/**
 * The longest wait, whatever the feed asks for and however many errors it had, so that no feed goes silent for good.
 */
const LONGEST_MS = 86_400_000;

/** The time of the next poll after a successful one: the longest of the hints, a day at most. */
export function nextPollAt(now: Date, { intervalMs, ttlMinutes, cacheControl }: PollHints): Date {
  const maxAge = Number(/(?:^|[\s,])max-age=(\d+)/i.exec(cacheControl ?? '')?.[1] ?? 0);
  const wait = Math.max(intervalMs, (ttlMinutes ?? 0) * 60_000, maxAge * 1000);
  return new Date(now.getTime() + Math.min(wait, Math.max(LONGEST_MS, intervalMs)));
}

/** The time of the next poll after the `errors`-th failure in a row: twice as long each time, a day at most. */
export function nextPollAfterError(now: Date, intervalMs: number, errors: number, retryAt: Date | undefined): Date {
  const wait = Math.min(intervalMs * 2 ** Math.min(errors - 1, 20), Math.max(LONGEST_MS, intervalMs));
  return new Date(Math.max(now.getTime() + wait, retryAt?.getTime() ?? 0));
}
