/** What several articles name, with the number of articles: the most widely named first, then by name. */
export function namedBy(articles: readonly ReadonlySet<string>[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const names of articles) for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const fewest = fewestArticles(articles.length);
  return new Map(
    [...counts].filter(([, count]) => count >= fewest).sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)),
  );
}

// From three articles on, what only one of them names is a side remark; of many, what fewer than a tenth name.
const asideFrom = 3;
const shareToCount = 0.1;

function fewestArticles(articles: number): number {
  return articles < asideFrom ? 1 : Math.max(2, Math.ceil(articles * shareToCount));
}
