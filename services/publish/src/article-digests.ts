import { type Db, digests, members, type StoryFigures } from '@newsloom/store';
import { articlesToRead, type ListedArticle } from '@newsloom/summary';
import { type ArticleDigest, articleDigestOf, DIGEST_VERSION } from './article-digest.ts';
import type { PublishedArticle } from './published-article.ts';

/** The input of a summary for one article: its digest, or the text from which to make one. */
export type Reading = { digest: ArticleDigest } | { text: string };

/**
 * The outlet that an article counts for: for an alias the outlet that it stands for, or a section that is rated
 * separately.
 */
export const outletIn = (article: PublishedArticle, { articleOutlets }: StoryFigures): string | null =>
  articleOutlets?.[article.id] ?? article.outlet;

/**
 * The fields of an article that decide whether it is read. Outlets of one publisher family are not independent. An
 * article of an unknown outlet counts as an outlet of its own, under its id; otherwise all of them together would count
 * as one.
 */
export function listedOf(article: PublishedArticle, figures: StoryFigures): ListedArticle {
  const domain = outletIn(article, figures);
  const facts = domain === null ? undefined : figures.outlets[domain];
  return {
    id: article.id,
    outlet: domain ?? article.id,
    owner: facts?.family ?? facts?.owner ?? null,
    publishedAt: article.published_at?.toISOString() ?? null,
    duplicateOf: article.duplicate_of,
  };
}

/** The ids of the articles that the summary of a story is made of. */
export const idsToRead = (articles: readonly PublishedArticle[], figures: StoryFigures): string[] =>
  articlesToRead(articles.map((article) => listedOf(article, figures))).map(({ id }) => id);

/** Reads the digests of articles, and the texts of those that have none yet. */
export async function readingsOf(db: Db, ids: readonly string[]): Promise<Map<string, Reading>> {
  // Digests of this version have this type, because `articleDigestOf` made them.
  const kept = (await digests.of(db, ids, DIGEST_VERSION)) as Map<string, ArticleDigest>;
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

/** The digest of an article: the stored one, or one made now. */
export const digestFrom = (title: string, reading: Reading, language: string | null): ArticleDigest =>
  'digest' in reading ? reading.digest : articleDigestOf(title, reading.text, language);
