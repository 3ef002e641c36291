/** The first pause: long enough to be no busy loop, short enough that one mishap costs next to nothing. */
const FIRST_MS = 1_000;

/** The longest: what ends again and again waits for an engine or a person, who need not wait for it in turn. */
const LONGEST_MS = 30_000;

/** How long to wait before a process is started again that has ended early `times` in a row: 1 s, 2 s, 4 s ... 30 s. */
export const restartPauseMs = (times: number): number => Math.min(FIRST_MS * 2 ** (times - 1), LONGEST_MS);
