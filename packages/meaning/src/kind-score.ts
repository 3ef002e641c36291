/** What a name can be. */
export const KINDS = ['person', 'organization', 'place', 'event', 'product'] as const;
export type Kind = (typeof KINDS)[number];

/** How much speaks for each kind, in points; a name has the kind with the most. In the order of `kinds`. */
export type KindScore = number[];

export const noScore = (): KindScore => KINDS.map(() => 0);

export const score = (given: Partial<Record<Kind, number>>): KindScore => KINDS.map((kind) => given[kind] ?? 0);

/** A kind needs this: one sure sign, or several that are not. */
const ENOUGH = 3;
/** More of the same says nothing new, and digests stay small. */
const MOST = 12;

export const addScore = (one: KindScore, other: KindScore): KindScore =>
  one.map((points, at) => Math.max(-MOST, Math.min(MOST, points + (other[at] ?? 0))));

/** The kind that most speaks for; null if too little does. */
export function kindOf(points: KindScore): Kind | null {
  const best = Math.max(...points);
  return best < ENOUGH ? null : (KINDS[points.indexOf(best)] ?? null);
}
