/** A visit ends after this many seconds without a page. */
const PAUSE_S = 30 * 60;

/** How long a browser keeps the cookie: after three months everything counts as new. */
export const KEPT_S = 90 * 86_400;

/** What the cookie of a reader says, and its new value. */
export type Visit = {
  /** The end of the reader's previous visit; null on the first visit. */
  since: Date | null;
  cookie: string;
};

/**
 * Reads the cookie `FROM-LAST`, both in seconds. FROM is the end of the previous visit, LAST the latest page of this
 * one. FROM stays the same within a visit, so new stories are still marked after a reload.
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
