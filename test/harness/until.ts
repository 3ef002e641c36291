import { setTimeout } from 'node:timers/promises';

/** The time between two looks: short compared with the wait, long compared with the cost of a look. */
const LOOK_MS = 25;

/**
 * Waits until `look` returns something other than null, undefined or false, and returns it. The limit only ends a test
 * that would wait forever; no test depends on durations.
 */
export async function until<T>(
  what: string,
  look: () => Promise<T | null | undefined | false> | T | null | undefined | false,
  boundMs = 240_000,
): Promise<T> {
  const end = Date.now() + boundMs;
  for (;;) {
    const seen = await look();
    if (seen !== null && seen !== undefined && seen !== false) return seen;
    if (Date.now() > end) throw new Error(`waited in vain for: ${what}`);
    await setTimeout(LOOK_MS);
  }
}
