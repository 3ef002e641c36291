import { changes, type Db } from '@newsloom/store';

/** Questions on their way at once: a caller then waits for one, not for the end of another and for the next. */
const AT_ONCE = 3;

/**
 * Returns a function that gives the number of the newest change. Its question to the store is sent after the call, so
 * that whatever the caller has seen before is counted in; callers that come at the same time, or while enough questions
 * are on their way, share the next one. So many readers cost few questions.
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
      setImmediate(askNext); // Behind all requests that have arrived.
    }
    return next.promise;
  };
}
