/** As many as a person reads in a sentence. */
const SHOWN = 3;

/**
 * The features that counted most for or against a decision, for people: `cross +1.2, gap -0.4`. Takes what each adds
 * to the log-odds; values that are null are left out.
 */
export const reasonsText = (reasons: Readonly<Record<string, number | null>>): string =>
  Object.entries(reasons)
    .flatMap(([feature, adds]) => (adds === null ? [] : [{ feature, adds }]))
    .sort((a, b) => Math.abs(b.adds) - Math.abs(a.adds))
    .slice(0, SHOWN)
    .map(({ feature, adds }) => `${feature} ${adds < 0 ? '' : '+'}${adds.toFixed(1)}`)
    .join(', ');
