/** The kinds of names. */
export const KINDS = ['person', 'organization', 'place', 'event', 'product'] as const;
export type Kind = (typeof KINDS)[number];

/** Points for each kind, in the order of `KINDS`. A name has the kind with the most points. */
export type KindScore = number[];

export const noScore = (): KindScore => KINDS.map(() => 0);

export const score = (given: Partial<Record<Kind, number>>): KindScore => KINDS.map((kind) => given[kind] ?? 0);

/** A kind needs this many points: one sure sign, or several unsure ones. */
const ENOUGH = 3;
/** More points of the same kind add nothing, and digests stay small. */
const MOST = 12;

export const addScore = (one: KindScore, other: KindScore): KindScore =>
  one.map((points, at) => Math.max(-MOST, Math.min(MOST, points + (other[at] ?? 0))));

/** The kind with the most points; null if these are too few. */
export function kindOf(points: KindScore): Kind | null {
  const best = Math.max(...points);
  return best < ENOUGH ? null : (KINDS[points.indexOf(best)] ?? null);
}
