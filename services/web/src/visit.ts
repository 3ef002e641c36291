/** A visit is over when its reader has not looked for so long, in seconds. */
const PAUSE_S = 30 * 60;

/** How long a browser keeps the time of a visit: after three months everything is new. */
export const KEPT_S = 90 * 86_400;

/** What the cookie of a reader tells, and what it should tell from now on. */
export type Visit = {
  /** When the reader looked before this visit; null on the first one. */
  since: Date | null;
  cookie: string;
};

/**
 * Reads when a reader looked last from the cookie `FROM-LAST`, in seconds: until when the visit before this one was,
 * and when this one last asked for a page. Within a visit FROM stays, so what is new is still marked after a reload.
 */
export function visitOf(cookie: string | undefined, now: Date): Visit {
  const present = Math.floor(now.getTime() / 1_000);
  const [from = Number.NaN, last = Number.NaN] = /^\d{10}-\d{10}$/.test(cookie ?? '')
    ? (cookie ?? '').split('-').map(Number)
    : [];
  if (!(from <= last && last <= present)) return { since: null, cookie: `${present}-${present}` };
  const since = present - last > PAUSE_S ? last : from;
  return { since: new Date(since * 1_000), cookie: `${since}-${present}` };
}
