/** An article as far as the summary looks at it. */
export type StoryArticle = {
  id: string;
  /** Domain or name of the outlet. */
  outlet: string;
  /** Who owns the outlet; outlets of one owner do not confirm each other. */
  owner: string | null;
  title: string;
  text: string;
  /** ISO 8601. */
  publishedAt: string | null;
  /** The article this one is a copy of. */
  duplicateOf: string | null;
  /** How the outlet leans. Between headlines equally close to the others, that of an outlet in the center is taken. */
  lean?: string | null;
};

export type StoryInput = {
  /** ISO 639-1. */
  language: string | null;
  articles: readonly StoryArticle[];
};

/** Who speaks in an article: its outlet's owner, or the outlet where that is not known. */
export function voiceOf(article: StoryArticle): string {
  return article.owner ?? article.outlet;
}

/**
 * The articles that are not copies of one another, the earliest first. Of copies whose original is not in the story
 * the earliest stands for it, so that a text is read once and its reprints do not pass for independent reports.
 */
export function originals(articles: readonly StoryArticle[]): StoryArticle[] {
  const ids = new Set(articles.map((article) => article.id));
  const represented = new Set<string>();
  return articles.toSorted(byTime).filter(({ duplicateOf }) => {
    if (duplicateOf === null) return true;
    if (ids.has(duplicateOf) || represented.has(duplicateOf)) return false;
    represented.add(duplicateOf);
    return true;
  });
}

// What further articles add to a summary is hardly measurable beyond this many, while the time grows with their square.
const articlesRead = 40;

/** Of very many articles those to be read: the newest of every voice, then the next of every voice, and so on. */
export function sampleOf(articles: readonly StoryArticle[]): StoryArticle[] {
  if (articles.length <= articlesRead) return [...articles];
  const rounds = new Map<string, number>();
  return articles
    .toReversed()
    .map((article) => {
      const round = rounds.get(voiceOf(article)) ?? 0;
      rounds.set(voiceOf(article), round + 1);
      return { article, round };
    })
    .sort((a, b) => a.round - b.round)
    .slice(0, articlesRead)
    .map(({ article }) => article)
    .sort(byTime);
}

function byTime(a: StoryArticle, b: StoryArticle): number {
  return timeOf(a) - timeOf(b) || (a.id < b.id ? -1 : 1);
}

// Undated articles come last, after any year that can be written.
function timeOf({ publishedAt }: StoryArticle): number {
  const time = Date.parse(publishedAt ?? '');
  return Number.isNaN(time) ? Number.MAX_SAFE_INTEGER : time;
}
