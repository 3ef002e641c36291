import type { ArticleDigest } from './article-digest.ts';

/** An article of a story, before it is read. */
export type ListedArticle = {
  id: string;
  /** Domain or name of the outlet. */
  outlet: string;
  /** The owner of the outlet. Outlets of one owner do not confirm each other. */
  owner: string | null;
  /** ISO 8601. */
  publishedAt: string | null;
  /** The article this one is a copy of. */
  duplicateOf: string | null;
};

/** The fields of an article that the summary uses. */
export type StoryArticle = ListedArticle & {
  title: string;
  digest: ArticleDigest;
};

export type StoryInput = {
  /** ISO 639-1. */
  language: string | null;
  articles: readonly StoryArticle[];
};

// More articles hardly improve a summary, while the time grows with their square.
const ARTICLES_READ = 40;

/**
 * The articles of a story that its summary and its meaning are made from, the earliest first, forty at most. Digests of
 * the others are not needed.
 */
export function articlesToRead<Article extends ListedArticle>(articles: readonly Article[]): Article[] {
  return sampleOf(originals(articles));
}

/** The voice of an article: the owner of its outlet, or the outlet if the owner is unknown. */
export function voiceOf(article: ListedArticle): string {
  return article.owner ?? article.outlet;
}

/**
 * The articles without copies, the earliest first. If an original is not in the story, its earliest copy stands in. So
 * each text is read once, and reprints do not count as independent reports.
 */
function originals<Article extends ListedArticle>(articles: readonly Article[]): Article[] {
  const ids = new Set(articles.map((article) => article.id));
  const represented = new Set<string>();
  return inOrder(articles).filter(({ duplicateOf }) => {
    if (duplicateOf === null) return true;
    if (ids.has(duplicateOf) || represented.has(duplicateOf)) return false;
    represented.add(duplicateOf);
    return true;
  });
}

/** A sample of very many articles: the newest of every voice, then the next of every voice, and so on. */
function sampleOf<Article extends ListedArticle>(articles: readonly Article[]): Article[] {
  if (articles.length <= ARTICLES_READ) return [...articles];
  const rounds = new Map<string, number>();
  const read = articles
    .toReversed()
    .map((article) => {
      const round = rounds.get(voiceOf(article)) ?? 0;
      rounds.set(voiceOf(article), round + 1);
      return { article, round };
    })
    .sort((a, b) => a.round - b.round)
    .slice(0, ARTICLES_READ)
    .map(({ article }) => article);
  return inOrder(read);
}

function inOrder<Article extends ListedArticle>(articles: readonly Article[]): Article[] {
  return articles
    .map((article) => ({ article, time: timeOf(article) }))
    .sort((a, b) => a.time - b.time || (a.article.id < b.article.id ? -1 : 1))
    .map(({ article }) => article);
}

// Undated articles come last.
function timeOf({ publishedAt }: ListedArticle): number {
  const time = Date.parse(publishedAt ?? '');
  return Number.isNaN(time) ? Number.MAX_SAFE_INTEGER : time;
}
