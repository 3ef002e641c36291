import type { Log } from '@newsloom/observability';
import { type ChangeRow, changes, type Db } from '@newsloom/store';
import { shareWork } from './shared-work.ts';

/** The newest changes, for all who follow them in this process. */
export type ChangeFeed = {
  /** Up to `PAGE` changes after the place `after`, in order. The newest come from memory. */
  read(after: number): Promise<ChangeRow[]>;
  /** Resolves when there may be changes after the place `after`, when `signal` aborts, or when the API stops. */
  wait(after: number, signal: AbortSignal): Promise<void>;
  /** Whether the API stops: nobody waits any more. */
  isStopped(): boolean;
  stop(): void;
};

/** Changes in one read: a few hundred kB, in a few milliseconds. */
export const PAGE = 200;

/** The time between two looks. A look is one read of the end of an index, whatever the number of readers. */
const LOOK_MS = 200;

/** Changes in memory: those of several minutes of heavy news, and at most some 10 MB. */
const KEPT = 5_000;

/** Looks in a row without a waiting reader, after which looking stops. Readers pause for less between two waits. */
const IDLE_LOOKS = 25;

type Waiter = { after: number; wake: () => void };

/**
 * Looks for new changes every `LOOK_MS` for all readers, and only while somebody waits. LISTEN/NOTIFY would need a
 * connection of its own, and does not pass through PgBouncer.
 */
export function openChangeFeed(db: Db, log: Log): ChangeFeed {
  const waiters = new Set<Waiter>();
  const share = shareWork<ChangeRow[]>();
  /** All changes after `from` up to `upto`; null while no looks are taken. */
  let tail: { from: number; upto: number; rows: ChangeRow[] } | null = null;
  let timer: NodeJS.Timeout | null = null;
  let idleLooks = 0;
  let stopped = false;

  async function look(): Promise<void> {
    idleLooks = waiters.size === 0 ? idleLooks + 1 : 0;
    try {
      tail ??= await emptyTail();
      for (;;) {
        const rows = await changes.after(db, tail.upto, PAGE);
        tail.rows.push(...rows);
        tail.upto = rows.at(-1)?.seq ?? tail.upto;
        const dropped = tail.rows.splice(0, tail.rows.length - KEPT).at(-1);
        if (dropped) tail.from = dropped.seq;
        for (const waiter of waiters) if (waiter.after < tail.upto) waiter.wake();
        if (rows.length < PAGE) break;
      }
    } catch (error) {
      // Waiting readers go on waiting; a new request gets the error that the store is away.
      log.warn({ err: error }, 'the change feed could not be read');
    }
    timer = null;
    if (idleLooks < IDLE_LOOKS) lookLater();
    else tail = null;
  }

  const emptyTail = async () => {
    const upto = (await changes.newest(db)) ?? 0;
    return { from: upto, upto, rows: [] };
  };

  function lookLater(): void {
    if (!stopped) timer ??= setTimeout(look, LOOK_MS);
  }

  return {
    async read(after) {
      if (tail && after >= tail.from) {
        const first = firstAfter(tail.rows, after);
        return tail.rows.slice(first, first + PAGE);
      }
      return share(String(after), () => changes.after(db, after, PAGE));
    },
    wait(after, signal) {
      if (stopped || signal.aborted || (tail && after < tail.upto)) return Promise.resolve();
      return new Promise((resolve) => {
        const wake = () => {
          waiters.delete(waiter);
          signal.removeEventListener('abort', wake);
          resolve();
        };
        const waiter = { after, wake };
        waiters.add(waiter);
        idleLooks = 0;
        signal.addEventListener('abort', wake);
        lookLater();
      });
    },
    isStopped: () => stopped,
    stop() {
      stopped = true;
      if (timer) clearTimeout(timer);
      for (const { wake } of waiters) wake();
    },
  };
}

/** The index of the first row with a number above `after`. */
function firstAfter(rows: readonly ChangeRow[], after: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.seq ?? 0) > after) high = middle;
    else low = middle + 1;
  }
  return low;
}
