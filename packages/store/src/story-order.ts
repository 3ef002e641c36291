import { type RawBuilder, sql } from 'kysely';
import type { Search } from './story-query.ts';

export const STORY_SORTS = ['top', 'new', 'updated', 'relevance'] as const;
export type StorySort = (typeof STORY_SORTS)[number];

type SortKey = { value: RawBuilder<unknown>; type: RawBuilder<unknown> };

/**
 * The keys that pages are ordered by. A story without that time comes last, but `top` takes the time of its opening
 * instead.
 *
 * `top` is importance times freshness at the time of the query, `importance × 2^(-age / half a day)`: a story of many
 * outlets stays above new single reports for a day or so, and archived stories are below everything new. The time of
 * the query is a factor that all stories share. Leaving it out does not change the order, so the logarithm of the rest
 * is valid at any time and can be in an index (see 0008-outlet-registry). If the time of an article is in the future,
 * the time when its story was updated counts.
 */
const SORT_KEY: Record<Exclude<StorySort, 'relevance'>, SortKey> = {
  top: {
    value: sql`(ln(greatest(importance, 1e-6)) / ln(2::float8)
      + extract(epoch from least(coalesce(last_article_at, created_at), updated_at) - 'epoch'::timestamptz)::float8 / 43200)`,
    type: sql`double precision`,
  },
  new: { value: sql`coalesce(first_published_at, 'epoch'::timestamptz)`, type: sql`timestamptz` },
  updated: { value: sql`updated_at`, type: sql`timestamptz` },
};

/**
 * The key of a sort. `relevance` is how often and how prominently the words of the search occur in the story: headline,
 * dek, key points and names, titles of articles; without a search all are equal.
 */
export function sortKeyOf(sort: StorySort, search: Search | null): SortKey {
  if (sort !== 'relevance') return SORT_KEY[sort];
  return { value: search ? sql`ts_rank(words, ${search})` : sql`0::real`, type: sql`real` };
}
