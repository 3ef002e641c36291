/** A clock that all processes agree on, such as the store's. */
export type Clock = () => Date;

/**
 * When BullMQ is to hand out a job that is due at `due` on the shared clock, in milliseconds.
 *
 * BullMQ uses the clocks of machines: each worker promotes the jobs that are due by its own clock. So this is the
 * earlier of two times: `due` itself, and the time that the clock of this process will show at `due`.
 * - A process that is hours ahead gives `due` itself. By its own clock it would give a time that the others reach hours
 *   late. It takes the job too early itself; `waitForDue` corrects that.
 * - A process that is hours behind gives the time on its own clock. It would reach `due` hours late, and may be the
 *   only process. Others take the job too early, and put it off until `due`. A job that comes too early costs one look.
 *   A job that comes too late would delay its unit for hours.
 */
export function engineTime(due: Date, now: Clock): number {
  return Math.min(due.getTime(), Date.now() + due.getTime() - now().getTime());
}

/** How far the clock of this process is ahead of the shared clock, in milliseconds; negative when it is behind. */
export const aheadMs = (now: Clock): number => Date.now() - now().getTime();

/** A difference of clocks that does not matter. Clocks that NTP keeps differ by a fraction of it. */
export const OFF_MS = 1_000;

/** The note on a job that was put off: when it is due on the shared clock, readable for people. */
export const dueNote = (due: Date): string => `not before ${due.toISOString()}`;

/** Reads a note that `dueNote` wrote; null if it is not such a note. */
export function readDueNote(note: string | undefined): Date | null {
  const time = Date.parse(/^not before (\S+)$/.exec(note ?? '')?.[1] ?? '');
  return Number.isNaN(time) ? null : new Date(time);
}
