import type { Queues } from '@newsloom/queue';

/** Queues whose engine does not answer: whatever is asked of them ends in `error`. For those who only want to look. */
export function awayQueues(engine: Queues['engine'], error: Error): Queues {
  const fail = () => Promise.reject(error);
  return {
    engine,
    add: fail,
    consume: () => {
      throw error;
    },
    held: fail,
    free: fail,
    depth: fail,
    ping: fail,
    close: async () => {},
  };
}
