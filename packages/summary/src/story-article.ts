import type { ArticleDigest } from './article-digest.ts';

/** An article of a story, before it is read. */
export type ListedArticle = {
  id: string;
  /** Domain or name of the outlet. */
  outlet: string;
  /** Who owns the outlet; outlets of one owner do not confirm each other. */
  owner: string | null;
  /** ISO 8601. */
  publishedAt: string | null;
  /** The article this one is a copy of. */
  duplicateOf: string | null;
};

/** An article as far as the summary looks at it. */
export type StoryArticle = ListedArticle & {
  title: string;
  digest: ArticleDigest;
  /** How the outlet leans. Between headlines equally close to the others, that of an outlet in the center is taken. */
  lean?: string | null;
};

export type StoryInput = {
  /** ISO 639-1. */
  language: string | null;
  articles: readonly StoryArticle[];
};

// What further articles add to a summary is hardly measurable beyond this many, while the time grows with their square.
const articlesRead = 40;

/**
 * Of the articles of a story those that its summary and its meaning are made of, the earliest first: no more than forty,
 * whatever the story weighs. Digests of others need not be at hand.
 */
export function articlesToRead<Article extends ListedArticle>(articles: readonly Article[]): Article[] {
  return sampleOf(originals(articles));
}

/** Who speaks in an article: its outlet's owner, or the outlet where that is not known. */
export function voiceOf(article: ListedArticle): string {
  return article.owner ?? article.outlet;
}

/**
 * The articles that are not copies of one another, the earliest first. Of copies whose original is not in the story
 * the earliest stands for it, so that a text is read once and its reprints do not pass for independent reports.
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

/** Of very many articles the newest of every voice, then the next of every voice, and so on. */
function sampleOf<Article extends ListedArticle>(articles: readonly Article[]): Article[] {
  if (articles.length <= articlesRead) return [...articles];
  const rounds = new Map<string, number>();
  const read = articles
    .toReversed()
    .map((article) => {
      const round = rounds.get(voiceOf(article)) ?? 0;
      rounds.set(voiceOf(article), round + 1);
      return { article, round };
    })
    .sort((a, b) => a.round - b.round)
    .slice(0, articlesRead)
    .map(({ article }) => article);
  return inOrder(read);
}

function inOrder<Article extends ListedArticle>(articles: readonly Article[]): Article[] {
  return articles
    .map((article) => ({ article, time: timeOf(article) }))
    .sort((a, b) => a.time - b.time || (a.article.id < b.article.id ? -1 : 1))
    .map(({ article }) => article);
}

// Undated articles come last, after any year that can be written.
function timeOf({ publishedAt }: ListedArticle): number {
  const time = Date.parse(publishedAt ?? '');
  return Number.isNaN(time) ? Number.MAX_SAFE_INTEGER : time;
}
