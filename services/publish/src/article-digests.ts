import { type Db, digests, members, type StoryFigures } from '@newsloom/store';
import { type ArticleDigest, articlesToRead, digestOf, digestVersion, type ListedArticle } from '@newsloom/summary';
import type { PublishedArticle } from './published-article.ts';

/** What is at hand of an article that a story is summarised from: its digest, or the text that one is made of. */
export type Reading = { digest: ArticleDigest } | { text: string };

/** An article as the choice of those to be read looks at it. */
export const listedOf = (article: PublishedArticle, { outlets }: StoryFigures): ListedArticle => ({
  id: article.id,
  outlet: article.outlet ?? 'unknown',
  owner: (article.outlet === null ? undefined : outlets[article.outlet])?.owner ?? null,
  publishedAt: article.published_at?.toISOString() ?? null,
  duplicateOf: article.duplicate_of,
});

/** The ids of the articles that the summary of a story is made of. */
export const idsToRead = (articles: readonly PublishedArticle[], figures: StoryFigures): string[] =>
  articlesToRead(articles.map((article) => listedOf(article, figures))).map(({ id }) => id);

/** Reads the digests of articles, and the texts of those that have none yet. */
export async function readingsOf(db: Db, ids: readonly string[]): Promise<Map<string, Reading>> {
  // What is kept under this version is what `digestOf` gave.
  const kept = (await digests.of(db, ids, digestVersion)) as Map<string, ArticleDigest>;
  const texts = await members.byIds(
    db,
    ids.filter((id) => !kept.has(id)),
    ['text'],
  );
  return new Map<string, Reading>([
    ...Array.from(kept, ([id, digest]) => [id, { digest }] as const),
    ...Array.from(texts, ([id, { text }]) => [id, { text }] as const),
  ]);
}

/** The digest of an article: the one that is kept, or one made now. */
export const digestFrom = (title: string, reading: Reading, language: string | null): ArticleDigest =>
  'digest' in reading ? reading.digest : digestOf({ title, text: reading.text }, language);
