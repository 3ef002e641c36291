/** What decides which of two copies came first: the time (milliseconds since 1970), then the id. */
export type Dated = { id: string; publishedAt: number | null };

/** Says whether `a` comes before `b`. An article without a time comes after all that have one. */
export function isEarlier(a: Dated, b: Dated): boolean {
  const timeA = a.publishedAt ?? Number.POSITIVE_INFINITY;
  const timeB = b.publishedAt ?? Number.POSITIVE_INFINITY;
  return timeA === timeB ? a.id < b.id : timeA < timeB;
}

/**
 * The article that `article` is a copy of: the earliest of its matches, if that came before it; null if it came first
 * itself. The rule looks at nothing but the matches, so it gives the same in whatever order articles arrive.
 */
export function originalOf<Match extends Dated>(article: Dated, matches: Iterable<Match>): Match | null {
  let original: Match | null = null;
  for (const match of matches) {
    if (isEarlier(match, article) && (original === null || isEarlier(match, original))) original = match;
  }
  return original;
}
