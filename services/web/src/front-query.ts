import type { Client, ListStories } from '@newsloom/client';

/** The filters that a form has, in its order: the names of the API's own parameters. */
export const FORM_FILTERS = ['topic', 'lang', 'country', 'lean', 'minOutlets', 'blindspot'] as const;

/** Filters that links lead to. */
const LINKED_FILTERS = ['outlet', 'owner', 'entity', 'kind', 'since'] as const;

const NAMES = ['q', ...FORM_FILTERS, ...LINKED_FILTERS, 'sort', 'cursor'] as const;

/** The filters, the order and the place of a list of stories, as its address has them. */
export type FrontQuery = Partial<Record<(typeof NAMES)[number], string>>;

/** Reads the filters of an address. Unknown names and empty values, as an unfilled form sends them, are left out. */
export function frontQueryOf(given: Readonly<Record<string, string | undefined>>): FrontQuery {
  return Object.fromEntries(NAMES.flatMap((name) => (given[name]?.trim() ? [[name, given[name].trim()]] : [])));
}

/** The order of a list: who looks for words wants the stories that are most about them. That order needs words. */
export const sortOf = ({ q, sort }: FrontQuery): string =>
  q ? (sort ?? 'relevance') : sort === 'relevance' ? 'top' : (sort ?? 'top');

/** The filters alone: without order and place. */
export const filtersOf = ({ sort: _sort, cursor: _cursor, ...filters }: FrontQuery) => filters;

/** Whether a list is narrowed: an empty one then means that nothing fits, else that the store is empty. */
export const isNarrowed = ({ sort: _sort, ...filters }: FrontQuery): boolean => Object.keys(filters).length > 0;

/** A page of stories. The values come from addresses: the API checks them, and refuses wrong ones with a sentence. */
export const storiesOf = (client: Client, query: FrontQuery, limit: number): Promise<ListStories> =>
  client.get('/v1/stories', { ...query, limit });

/** Filters that the stream of changes has too. */
const FOLLOWED: readonly string[] = ['topic', 'lang', 'outlet'] satisfies (keyof FrontQuery)[];

/** The query by which changes of a list can be followed; null if it has other filters, or is not at its beginning. */
export function liveQueryOf({ sort: _sort, ...query }: FrontQuery): Record<string, string> | null {
  const given = Object.entries(query);
  return given.every(([name]) => FOLLOWED.includes(name)) ? Object.fromEntries(given) : null;
}
