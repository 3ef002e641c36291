/** Tokens as `rouge_eval.mjs` counts them: lower-cased runs of letters or digits. */
export const tokensOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

const runsOf = (tokens: readonly string[], length: number): string[] =>
  tokens.slice(length - 1).map((_, place) => tokens.slice(place, place + length).join(' '));

/** How many runs of `length` tokens two texts share. Each run of the second text counts once. */
function shared(tokens: readonly string[], reference: readonly string[], length: number): number {
  const left = new Map<string, number>();
  for (const run of runsOf(reference, length)) left.set(run, (left.get(run) ?? 0) + 1);
  return runsOf(tokens, length).filter((run) => {
    const count = left.get(run) ?? 0;
    left.set(run, count - 1);
    return count > 0;
  }).length;
}

/** ROUGE-1 or ROUGE-2 of tokens against a reference (Lin 2004), without stemming. */
export function rougeOf(
  tokens: readonly string[],
  reference: readonly string[],
  length: 1 | 2,
): { precision: number; f1: number } {
  const hits = shared(tokens, reference, length);
  const runs = Math.max(0, tokens.length - length + 1);
  const wanted = Math.max(0, reference.length - length + 1);
  return { precision: hits / Math.max(1, runs), f1: hits === 0 ? 0 : (2 * hits) / (runs + wanted) };
}
