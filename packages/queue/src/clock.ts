/** A clock that all processes agree on, such as the store's. */
export type Clock = () => Date;

/**
 * When BullMQ is to hand out a job that is due at `due` on the clock of all, in milliseconds.
 *
 * BullMQ goes by the clocks of machines: whichever worker looks promotes what is due by its own. So the time here is the
 * earlier of two: `due` as it is, and the moment at which the clock of this process will be there.
 * - A process that is hours ahead would name a time that the others reach hours late. It names `due` as it is; it takes
 *   the job too early itself, which `waitForDue` makes good.
 * - A process that is hours behind reaches `due` hours late itself, and may be the only one. It names the moment on its
 *   own clock; the others take the job too early, and name `due` in their turn.
 * Too early costs a look. Too late would hold up a unit for hours.
 */
export function engineTime(due: Date, now: Clock): number {
  return Math.min(due.getTime(), Date.now() + due.getTime() - now().getTime());
}

/** How far the clock of this process is ahead of the one that all agree on, in milliseconds; below 0 it is behind. */
export const aheadMs = (now: Clock): number => Date.now() - now().getTime();

/** Clocks that are kept by NTP agree within a fraction of it; what is late by as much has not been held up. */
export const OFF_MS = 1_000;

/** Written on a job that was put off: when it is due on the clock of all. A person who looks can read it. */
export const dueNote = (due: Date): string => `not before ${due.toISOString()}`;

/** Reads what `dueNote` wrote; null where there is no such note. */
export function readDueNote(note: string | undefined): Date | null {
  const time = Date.parse(/^not before (\S+)$/.exec(note ?? '')?.[1] ?? '');
  return Number.isNaN(time) ? null : new Date(time);
}
