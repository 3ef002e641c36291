/** Whether a server is asked at all: how often in a row it has failed, and until when it rests (ms since 1970). */
export type Circuit = { faults: number; restsUntil: number };

export const closed: Circuit = { faults: 0, restsUntil: 0 };

/** One lost answer is chance. After three in a row, each story would wait for the timeout in vain. */
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
 * The circuit while it is tried: others wait for the outcome. Without this, all stories of the moment at which a rest
 * ends would try a server that is still away.
 */
export const whileTried = (circuit: Circuit, nowMs: number): Circuit =>
  circuit.faults < MOST_FAULTS ? circuit : { ...circuit, restsUntil: nowMs + FIRST_REST_MS };
