/** Levels of the reliability of an outlet's reporting, best first. */
export const FACTUALITY_LEVELS = ['very-high', 'high', 'mostly-factual', 'mixed', 'low', 'very-low'] as const;

export type Factuality = (typeof FACTUALITY_LEVELS)[number];

/** Reads a factuality level as raters spell it (`Very High`, `MOSTLY FACTUAL`); null for anything else. */
export function parseFactuality(label: string): Factuality | null {
  const spelled = label
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
  return FACTUALITY_LEVELS.find((level) => level === spelled) ?? null;
}

/**
 * The mean of several levels. Halfway between two levels it is the lower, so that raters must agree for the higher one.
 */
export function meanFactuality(levels: readonly Factuality[]): Factuality | null {
  if (levels.length === 0) return null;
  const total = levels.reduce((sum, level) => sum + FACTUALITY_LEVELS.indexOf(level), 0);
  return FACTUALITY_LEVELS[Math.round(total / levels.length)] ?? null;
}
