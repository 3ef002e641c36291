import { mostFrequentFirst, tally } from '@newsloom/text';

/** The names in several articles, with the number of articles: the most widely named first, then by name. */
export function namedBy(articles: readonly ReadonlySet<string>[]): Map<string, number> {
  const fewest = fewestArticles(articles.length);
  const counts = tally(articles.flatMap((names) => [...names]));
  return new Map(mostFrequentFirst(counts).filter(([, count]) => count >= fewest));
}

// With three or more articles, a name in only one is a side remark. With many, a name in fewer than a tenth is.
const asideFrom = 3;
const shareToCount = 0.1;

function fewestArticles(articles: number): number {
  return articles < asideFrom ? 1 : Math.max(2, Math.ceil(articles * shareToCount));
}
