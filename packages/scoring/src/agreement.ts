import { sideOf } from './lean.ts';

/**
 * How far raters agree on the lean of an outlet:
 * - `one`: only one of them rates it.
 * - `same`: all give the same level.
 * - `same-side`: different levels, all left, all right, or all in the center.
 * - `adjacent`: some put it in the center, others to one side.
 * - `opposed`: some put it left, others right.
 */
export type Agreement = 'one' | 'same' | 'same-side' | 'adjacent' | 'opposed';

/** How far the lean scores of an outlet agree; null if there are none. */
export function agreementOf(scores: readonly number[]): Agreement | null {
  if (scores.length === 0) return null;
  if (scores.length === 1) return 'one';
  if (new Set(scores).size === 1) return 'same';
  const sides = new Set(scores.map(sideOf));
  if (sides.size === 1) return 'same-side';
  return sides.has('left') && sides.has('right') ? 'opposed' : 'adjacent';
}
