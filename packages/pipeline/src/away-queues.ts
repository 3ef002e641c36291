import type { Queues } from '@newsloom/queue';

/** Queues whose engine does not answer: every call throws `error`. For commands that only read. */
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
    memoryShare: fail,
    ping: fail,
    close: async () => {},
  };
}
