/** Somebody may wait for the first lines; after hours a line is for a log that nobody wants to be long. */
const FIRST_MS = 2_000;
const LONGEST_MS = 600_000;

/**
 * Says when a line of progress is due that goes to a file: the first at once, then after 2 s, 4 s, 8 s ... up to ten
 * minutes, and none that says the same as the one before. One that has to be said (`must`) is due at once.
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
