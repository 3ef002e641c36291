/** The political lean of an outlet, on the five-level scale that most raters use. */
export type Lean = 'left' | 'lean-left' | 'center' | 'lean-right' | 'right';

/** The three buckets of a bias bar. */
export type Side = 'left' | 'center' | 'right';

/** The levels as numbers around the center, so that the labels of several raters can be averaged. */
export const leanScores: Readonly<Record<Lean, number>> = {
  left: -2,
  'lean-left': -1,
  center: 0,
  'lean-right': 1,
  right: 2,
};

// Raters with three levels only name the side, so it counts as the middle of that side: the lean level.
const spellings = new Map<string, Lean>([
  ['left', 'left'],
  ['lean-left', 'lean-left'],
  ['left-center', 'lean-left'],
  ['left-of-center', 'lean-left'],
  ['center', 'center'],
  ['centre', 'center'],
  ['least-biased', 'center'],
  ['lean-right', 'lean-right'],
  ['right-center', 'lean-right'],
  ['right-of-center', 'lean-right'],
  ['right', 'right'],
]);

/** Reads a lean as raters spell it (`Lean Left`, `left-of-center`, `centre`); null for anything else. */
export function parseLean(label: string): Lean | null {
  return (
    spellings.get(
      label
        .trim()
        .toLowerCase()
        .replace(/[\s_]+/g, '-')
        .replace(/-centre$/, '-center'),
    ) ?? null
  );
}

// A mean of half a level occurs when raters disagree by one level. It goes to the level nearer to the center, because
// not all of them see the stronger lean. (The median difference from 52 published bars of other makers is half of what
// it is with rounding away from the center.)
const LEAN_BORDER = 0.5;
const FAR_BORDER = 1.5;

/** The side of a mean lean score (-2..2). The borders, -0.5 and 0.5, are in the center. */
export function sideOf(score: number): Side {
  if (Math.abs(score) <= LEAN_BORDER) return 'center';
  return score < 0 ? 'left' : 'right';
}

/** The level nearest to a mean lean score (-2..2). Half levels are rounded towards the center. */
export function leanOf(score: number): Lean {
  const side = sideOf(score);
  if (side === 'center' || Math.abs(score) > FAR_BORDER) return side;
  return side === 'left' ? 'lean-left' : 'lean-right';
}
