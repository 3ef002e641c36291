/** The first pause: long enough to avoid a busy loop, short enough that one mishap costs little. */
const FIRST_MS = 1_000;

/**
 * The longest pause. A process that ends again and again needs an engine or a person, and must start soon after it is
 * fixed.
 */
const LONGEST_MS = 30_000;

/** The pause before a process is restarted that ended early `times` times in a row: 1 s, 2 s, 4 s ... 30 s. */
export const restartPauseMs = (times: number): number => Math.min(FIRST_MS * 2 ** (times - 1), LONGEST_MS);
