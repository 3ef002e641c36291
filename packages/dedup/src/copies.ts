import type { Match } from './match.ts';
import { type Dated, isEarlier } from './original.ts';

/** An article that turned out to be a copy, and its original. */
export type Copy = Pick<Match, 'id' | 'kind' | 'score'> & { original: Dated };

/**
 * The matches that are copies of the given, earlier articles, each with the earliest of these as its original. A given
 * article may be among the copies; it gets the same original as from `originalOf`.
 */
export function copiesOf(matched: Iterable<{ article: Dated; matches: readonly Match[] }>): Copy[] {
  const copies = new Map<string, Copy>();
  for (const { article, matches } of matched) {
    for (const match of matches) {
      if (!isEarlier(article, match)) continue;
      const known = copies.get(match.id);
      if (known && isEarlier(known.original, article)) continue;
      const { id, kind, score } = match;
      copies.set(id, { id, kind, score, original: { id: article.id, publishedAt: article.publishedAt } });
    }
  }
  return [...copies.values()];
}
