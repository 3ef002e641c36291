import type { Side } from './lean.ts';

const SIDES: readonly Side[] = ['left', 'center', 'right'];

/** The largest share of a bias bar as a sentence. Equal shares are named together. */
export function biasStatement(counts: Record<Side, number>, percent: Record<Side, number>): string {
  const rated = counts.left + counts.center + counts.right;
  if (rated === 0) return 'None of the sources is rated';
  const most = Math.max(counts.left, counts.center, counts.right);
  const [first, ...others] = SIDES.filter((side) => counts[side] === most);
  if (first === undefined || others.length === 2)
    return 'The rated sources are spread evenly over left, center and right';
  if (others.length === 1) return `As many of the rated sources ${tie(first, others[0])}: ${most} of ${rated} each`;
  if (rated === 1)
    return first === 'center' ? 'The one rated source is in the center' : `The one rated source leans ${first}`;
  return `${percent[first]} % of the rated sources ${first === 'center' ? 'are in the center' : `lean ${first}`}`;
}

// `first` comes before `second` in the order left, center, right.
function tie(first: Side, second: Side | undefined): string {
  if (first === 'center') return 'are in the center as lean right';
  return second === 'right' ? 'lean left as right' : 'lean left as are in the center';
}
