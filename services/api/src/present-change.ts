import { changes, type Db } from '@newsloom/store';

/** Queries in flight at once. With only one, a caller would wait for the end of the running query and for the next. */
const AT_ONCE = 2;

/**
 * Returns a function that gives the number of the newest change. Its query is sent after the call, so the number
 * includes every change that the caller has already seen. Callers that come at the same time, or while enough queries
 * are in flight, share the next query. So many readers cost few queries.
 */
export function followChanges(db: Db): () => Promise<number> {
  let next: PromiseWithResolvers<number> | null = null;
  let running = 0;
  const ask = async ({ resolve, reject }: PromiseWithResolvers<number>): Promise<void> => {
    running++;
    try {
      resolve((await changes.newest(db)) ?? 0);
    } catch (error) {
      reject(error);
    }
    running--;
    askNext();
  };
  const askNext = (): void => {
    if (next === null || running >= AT_ONCE) return;
    const asked = next;
    next = null;
    void ask(asked);
  };
  return () => {
    if (next === null) {
      next = Promise.withResolvers();
      setImmediate(askNext); // After all requests that have arrived by now.
    }
    return next.promise;
  };
}
