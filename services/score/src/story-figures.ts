import {
  combineRatings,
  coverage,
  type OutletFacts,
  parseFactuality,
  parseLean,
  type Rating,
  scores,
} from '@newsloom/scoring';
import type { ArticleRow, RatedOutlet, StoryFigures } from '@newsloom/store';

/** Articles of unknown outlets count as one outlet, because nothing says that they are independent. */
export const UNKNOWN_OUTLET = 'unknown';

/** The columns that scoring reads of an article. The text is not among them. */
export const SCORED_COLUMNS = ['outlet', 'published_at', 'duplicate_of', 'cluster_evidence'] as const;
export type ScoredArticle = Pick<ArticleRow, 'id' | (typeof SCORED_COLUMNS)[number]>;

/** Computes the figures of a story from its articles and the facts of their outlets. */
export function figuresOf(articles: readonly ScoredArticle[], rated: readonly RatedOutlet[]): StoryFigures {
  const outlets = new Map(rated.map((outlet) => [outlet.domain, factsOf(outlet)]));
  const covered = articles.map((article) => ({
    id: article.id,
    outlet: article.outlet ?? UNKNOWN_OUTLET,
    publishedAt: article.published_at?.toISOString() ?? null,
    duplicateOf: article.duplicate_of,
    similarity: article.cluster_evidence?.similarity ?? null,
  }));
  const times = covered.flatMap((article) => article.publishedAt ?? []).sort();
  return {
    coverage: coverage({ articles: covered, outlets }),
    scores: scores({ articles: covered, outlets, asOf: times[times.length - 1] ?? null }),
    outlets: Object.fromEntries(outlets),
    articleIds: articles.map((article) => article.id),
  };
}

const factsOf = (outlet: RatedOutlet): OutletFacts => ({
  name: outlet.name ?? outlet.domain,
  country: outlet.country,
  owner: outlet.owner,
  ownerType: outlet.ownerType,
  rating: outlet.ratings.length === 0 ? null : combineRatings(outlet.ratings.map(ratingOf)),
});

const ratingOf = (rating: RatedOutlet['ratings'][number]): Rating => ({
  rater: rating.rater,
  lean: rating.lean === null ? null : parseLean(rating.lean),
  factuality: rating.factuality === null ? null : parseFactuality(rating.factuality),
  ratedAt: rating.ratedAt,
  evidenceUrl: rating.evidenceUrl,
});
