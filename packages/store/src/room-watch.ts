import { reasonOf } from '@newsloom/errors';

/** SQLSTATE `disk_full`. */
const DISK_FULL = '53100';

/** Units that were put off come back within seconds: a disk that is still full refuses them again by then. */
const REMEMBERED_MS = 60_000;

/** Remembers for a minute that Postgres refused a query because its disk is full. `nowMs` is a monotonic clock. */
export function watchRoom(nowMs = () => performance.now()) {
  let refusal: { reason: string; until: number } | null = null;
  return {
    /** A query has failed. */
    failed(error: unknown): void {
      if (!(error instanceof Error && 'code' in error && error.code === DISK_FULL)) return;
      refusal = { reason: reasonOf(error), until: nowMs() + REMEMBERED_MS };
    },
    /** What Postgres said, or null. */
    refused: (): string | null => (refusal !== null && nowMs() < refusal.until ? refusal.reason : null),
  };
}
