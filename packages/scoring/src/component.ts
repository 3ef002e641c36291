/** One component of a score, with all that is needed to compute the score again. */
export type Component = {
  /** The figure as measured. */
  raw: number;
  /** The figure at which the component reaches 1. */
  full: number;
  /** `log`: each doubling of `raw` adds about the same; `linear`: `raw / full`. */
  scale: 'linear' | 'log';
  /** `raw` on the scale, 0 to 1. */
  value: number;
  /** Share in the score; the weights of a score sum to 1. */
  weight: number;
};

/** Makes the component of a figure (at least 0). */
export function componentOf(raw: number, full: number, scale: Component['scale'], weight: number): Component {
  const value = scale === 'log' ? Math.log1p(raw) / Math.log1p(full) : raw / full;
  return { raw, full, scale, value: Math.min(1, Math.max(0, value)), weight };
}

/** The weighted mean of components, 0 to 1. */
export function weightedMean(components: Readonly<Record<string, Component>>): number {
  const sum = Object.values(components).reduce((total, { value, weight }) => total + value * weight, 0);
  // In binary, weights such as .3 + .25 + .2 + .1 + .15 can sum to slightly more than 1.
  return Math.min(1, sum);
}
