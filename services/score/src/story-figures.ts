import { articleOutlet } from '@newsloom/outlets';
import { factsOf, type RatedRegistry, ratedRegistry } from '@newsloom/reading';
import { articleKind, coverage, kindOfStory, type OutletFacts, scores } from '@newsloom/scoring';
import type { ArticleRow, RatedOutlet, StoryFigures } from '@newsloom/store';

/** Articles of unknown outlets count as one outlet, because nothing says that they are independent. */
export const UNKNOWN_OUTLET = 'unknown';

/** The columns that scoring reads of an article. The text is not among them. */
export const SCORED_COLUMNS = [
  'url',
  'title',
  'section',
  'page_kind',
  'outlet',
  'published_at',
  'duplicate_of',
  'cluster_evidence',
] as const;
export type ScoredArticle = Pick<ArticleRow, 'id' | (typeof SCORED_COLUMNS)[number]>;

/** Computes the figures of a story from its articles and what the store knows of their outlets. */
export const figuresOf = (articles: readonly ScoredArticle[], rated: readonly RatedOutlet[]): StoryFigures =>
  figuresIn(articles, ratedRegistry(rated));

/** Computes the figures of a story from its articles and the known outlets. */
export function figuresIn(articles: readonly ScoredArticle[], registry: RatedRegistry): StoryFigures {
  const outlets = new Map<string, OutletFacts>();
  const covered = articles.map((article) => {
    const outlet = articleOutlet(article, registry) ?? UNKNOWN_OUTLET;
    const facts = outlets.get(outlet) ?? factsOf(outlet, registry);
    if (facts !== undefined) outlets.set(outlet, facts);
    return {
      id: article.id,
      outlet,
      publishedAt: article.published_at?.toISOString() ?? null,
      duplicateOf: article.duplicate_of,
      similarity: article.cluster_evidence?.similarity ?? null,
      kind: articleKind({
        title: article.title,
        url: article.url,
        section: article.section,
        stated: article.page_kind,
        category: facts?.category ?? null,
      }),
    };
  });
  const times = covered.flatMap((article) => article.publishedAt ?? []).sort();
  const told = covered.map((article, place) => ({ ...article, stored: articles[place]?.outlet ?? UNKNOWN_OUTLET }));
  return {
    coverage: coverage({ articles: covered, outlets }),
    scores: scores({ articles: covered, outlets, asOf: times[times.length - 1] ?? null }),
    outlets: Object.fromEntries(outlets),
    articleIds: articles.map((article) => article.id),
    articleOutlets: Object.fromEntries(
      told.flatMap(({ id, outlet, stored }) => (outlet === stored ? [] : [[id, outlet]])),
    ),
    articleKinds: Object.fromEntries(covered.flatMap(({ id, kind }) => (kind === 'news' ? [] : [[id, kind]]))),
    kind: kindOfStory(covered),
  };
}
