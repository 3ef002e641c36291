/** The state of a breaker: how often in a row the server has failed, and until when it rests (ms since 1970). */
export type Circuit = { faults: number; restsUntil: number };

export const closed: Circuit = { faults: 0, restsUntil: 0 };

/** One lost answer can be chance. After three in a row, each story would wait for the timeout in vain. */
const MOST_FAULTS = 3;

/** A server that restarts is back in half a minute. */
const FIRST_REST_MS = 30_000;

/** Long enough to cost nothing, short enough that nobody has to reset it. */
const LONGEST_REST_MS = 600_000;

/** Says whether the server may be asked. */
export const isOpenTo = ({ restsUntil }: Circuit, nowMs: number): boolean => nowMs >= restsUntil;

/** The circuit after a fault: from the third in a row on it rests, each time twice as long. */
export function afterFault({ faults }: Circuit, nowMs: number): Circuit {
  const count = faults + 1;
  if (count < MOST_FAULTS) return { faults: count, restsUntil: 0 };
  const restMs = Math.min(FIRST_REST_MS * 2 ** (count - MOST_FAULTS), LONGEST_REST_MS);
  return { faults: count, restsUntil: nowMs + restMs };
}

/**
 * The circuit during a trial request after a rest: other requests wait for its outcome. Without this, all stories due
 * at the end of a rest would try a server that may still be away.
 */
export const whileTried = (circuit: Circuit, nowMs: number): Circuit =>
  circuit.faults < MOST_FAULTS ? circuit : { ...circuit, restsUntil: nowMs + FIRST_REST_MS };
