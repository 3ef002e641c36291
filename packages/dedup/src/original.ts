/** The data that decides which of two copies came first: the time (milliseconds since 1970), then the id. */
export type Dated = { id: string; publishedAt: number | null };

/** Says whether `a` comes before `b`. An article without a time comes after all that have one. */
export function isEarlier(a: Dated, b: Dated): boolean {
  const timeA = a.publishedAt ?? Number.POSITIVE_INFINITY;
  const timeB = b.publishedAt ?? Number.POSITIVE_INFINITY;
  return timeA === timeB ? a.id < b.id : timeA < timeB;
}

/**
 * The original of `article`: the earliest of its matches, if that came before it; null if `article` came first. The
 * rule only uses the matches, so the order of arrival does not matter.
 */
export function originalOf<Match extends Dated>(article: Dated, matches: Iterable<Match>): Match | null {
  let original: Match | null = null;
  for (const match of matches) {
    if (isEarlier(match, article) && (original === null || isEarlier(match, original))) original = match;
  }
  return original;
}
