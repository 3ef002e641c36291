import type { Match } from './match.ts';
import { type Dated, isEarlier } from './original.ts';

/** An article that turned out to be a copy, and what it is a copy of. */
export type Copy = Pick<Match, 'id' | 'kind' | 'score'> & { original: Dated };

/**
 * The articles that turn out to be copies of those at hand, which came before them, each with the earliest of these as
 * its original. An article at hand may be among them: it gets the same original as by `originalOf`.
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
