import { mostFrequentFirst, tally } from '@newsloom/text';

/** What several articles name, with the number of articles: the most widely named first, then by name. */
export function namedBy(articles: readonly ReadonlySet<string>[]): Map<string, number> {
  const fewest = fewestArticles(articles.length);
  const counts = tally(articles.flatMap((names) => [...names]));
  return new Map(mostFrequentFirst(counts).filter(([, count]) => count >= fewest));
}

// From three articles on, what only one of them names is a side remark; of many, what fewer than a tenth name.
const asideFrom = 3;
const shareToCount = 0.1;

function fewestArticles(articles: number): number {
  return articles < asideFrom ? 1 : Math.max(2, Math.ceil(articles * shareToCount));
}
