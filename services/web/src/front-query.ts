/** The filters of a list of stories that an address may have: the names of the API's own parameters. */
const names = ['q', 'lang', 'topic', 'country', 'minOutlets', 'blindspot', 'outlet', 'sort', 'cursor'] as const;

export type FrontQuery = Partial<Record<(typeof names)[number], string>>;

/** Reads the filters of an address. Unknown names and empty values, as an unfilled form sends them, are left out. */
export function frontQueryOf(given: Readonly<Record<string, string | undefined>>): FrontQuery {
  return Object.fromEntries(names.flatMap((name) => (given[name]?.trim() ? [[name, given[name].trim()]] : [])));
}

/** Whether a list is narrowed: an empty one then means that nothing fits, else that the store is empty. */
export const isNarrowed = ({ sort: _sort, ...filters }: FrontQuery): boolean => Object.keys(filters).length > 0;
