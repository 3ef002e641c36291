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
  try {
    return await Promise.race([work(signal), rejectionOf(signal)]);
  } finally {
    clearTimeout(timer);
  }
}

const rejectionOf = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
