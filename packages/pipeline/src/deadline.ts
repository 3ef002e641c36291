import { newsloomError } from '@newsloom/errors';

/**
 * Runs `work` with a signal that aborts at the deadline or with `stopping`. Stops waiting for the work at that moment,
 * so work that ignores its signal cannot block a worker for ever. Throws `stage-deadline`.
 */
export async function withinDeadline<T>(
  stage: string,
  deadlineMs: number,
  stopping: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const deadline = new AbortController();
  const timer = setTimeout(
    () => deadline.abort(newsloomError('stage-deadline', { stage, ms: deadlineMs })),
    deadlineMs,
  );
  const signal = AbortSignal.any([deadline.signal, stopping]);
  const ended = Promise.withResolvers<never>();
  const end = () => ended.reject(signal.reason);
  signal.addEventListener('abort', end, { once: true });
  try {
    signal.throwIfAborted();
    return await Promise.race([work(signal), ended.promise]);
  } finally {
    clearTimeout(timer);
    // Node keeps a combined signal in memory while it has a listener and one of its sources lives.
    signal.removeEventListener('abort', end);
  }
}
