/** Short at first, because somebody may be waiting. Longer later, to keep a log short. */
const FIRST_MS = 2_000;
const LONGEST_MS = 600_000;

/**
 * Says when a line of progress in a file is due: the first at once, then after 2 s, 4 s, 8 s ... up to ten minutes. A
 * line that repeats the previous one is never due. An urgent line (`must`) is due at once.
 */
export function openProgressDistance() {
  let last = '';
  let dueAt = 0;
  let waitMs = FIRST_MS;
  return (line: string, nowMs: number, must = false): boolean => {
    if (line === last || (nowMs < dueAt && !must)) return false;
    last = line;
    dueAt = nowMs + waitMs;
    waitMs = Math.min(waitMs * 2, LONGEST_MS);
    return true;
  };
}
