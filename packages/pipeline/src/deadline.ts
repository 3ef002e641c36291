import { newsloomError } from '@newsloom/errors';

/**
 * Runs `work` with a signal that ends at the deadline or with `stopping`, and gives up waiting for it at that moment:
 * work that does not listen to its signal holds no worker for ever. Throws `stage-deadline`.
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
    // Node keeps a combined signal for as long as somebody listens to it and one of its sources lives.
    signal.removeEventListener('abort', end);
  }
}
