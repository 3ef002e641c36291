import { isNewsloomError, newsloomError } from '@newsloom/errors';
import { afterFault, type Circuit, closed, isOpenTo, whileTried } from './circuit.ts';
import type { Purpose } from './exchange.ts';

/** A circuit breaker: stops requests to a server that fails. */
export type Breaker = {
  /** Throws `llm-resting` or `embeddings-resting` while the server rests. */
  check(): void;
  /** Runs `question`, unless the server rests. Counts as faults the typed errors that `question` throws. */
  ask<Answer>(question: () => Promise<Answer>): Promise<Answer>;
};

/** Opens a breaker for the server `host`, in this process. */
export function openBreaker(purpose: Purpose, host: string, now: () => Date): Breaker {
  let circuit: Circuit = closed;
  const nowMs = (): number => now().getTime();

  function check(): void {
    if (isOpenTo(circuit, nowMs())) return;
    const until = new Date(circuit.restsUntil).toISOString();
    throw newsloomError(`${purpose}-resting`, { host, until, count: circuit.faults });
  }

  return {
    check,
    async ask(question) {
      check();
      circuit = whileTried(circuit, nowMs());
      try {
        const answer = await question();
        circuit = closed;
        return answer;
      } catch (thrown) {
        if (isNewsloomError(thrown)) circuit = afterFault(circuit, nowMs());
        throw thrown;
      }
    },
  };
}
