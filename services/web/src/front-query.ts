import type { Client, ListStories } from '@newsloom/client';

/** The filters of the form, in its order, by their names in the API. */
export const FORM_FILTERS = ['topic', 'lang', 'country', 'lean', 'minOutlets', 'blindspot'] as const;

/** Filters that are only set by links. */
const LINKED_FILTERS = ['outlet', 'owner', 'entity', 'kind', 'since'] as const;

const NAMES = ['q', ...FORM_FILTERS, ...LINKED_FILTERS, 'sort', 'cursor'] as const;

/** The filters, the order and the place in a list of stories, as given in an address. */
export type FrontQuery = Partial<Record<(typeof NAMES)[number], string>>;

/**
 * Reads the filters of an address. Leaves out unknown names, and empty values, which a form sends for unused fields.
 */
export function frontQueryOf(given: Readonly<Record<string, string | undefined>>): FrontQuery {
  return Object.fromEntries(NAMES.flatMap((name) => (given[name]?.trim() ? [[name, given[name].trim()]] : [])));
}

/** The order of a list. The default for a search is relevance, which needs search words. */
export const sortOf = ({ q, sort }: FrontQuery): string =>
  q ? (sort ?? 'relevance') : sort === 'relevance' ? 'top' : (sort ?? 'top');

/** The filters alone: without order and place. */
export const filtersOf = ({ sort: _sort, cursor: _cursor, ...filters }: FrontQuery) => filters;

/** Whether a list has filters. If a list with filters is empty, nothing matches; without filters the store is empty. */
export const isNarrowed = ({ sort: _sort, ...filters }: FrontQuery): boolean => Object.keys(filters).length > 0;

/**
 * Reads a page of stories. The values come from addresses: the API checks them, and its error explains what is wrong.
 */
export const storiesOf = (client: Client, query: FrontQuery, limit: number): Promise<ListStories> =>
  client.get('/v1/stories', { ...query, limit });

/** Filters that the stream of changes also has. */
const FOLLOWED: readonly string[] = ['topic', 'lang', 'outlet'] satisfies (keyof FrontQuery)[];

/** The query for following the changes of a list; null if it has other filters, or is not on its first page. */
export function liveQueryOf({ sort: _sort, ...query }: FrontQuery): Record<string, string> | null {
  const given = Object.entries(query);
  return given.every(([name]) => FOLLOWED.includes(name)) ? Object.fromEntries(given) : null;
}
