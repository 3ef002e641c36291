import { type RawBuilder, sql } from 'kysely';
import type { Db } from './database.ts';
import { searchBranches } from './search-question.ts';
import type { StoryDocument } from './story-document.ts';
import type { StorySort } from './story-order.ts';

/** The filters and the order of a list of stories. All filters must hold. */
export type StoryQuery = {
  sort: StorySort;
  limit: number;
  /** The sort key and id of the last story of the page before. */
  after?: { key: string; id: string } | undefined;
  lang?: string | undefined;
  /** Label or id of a topic, or a keyword. */
  topic?: string | undefined;
  outlet?: string | undefined;
  /** Name or id of an entity, in any case. */
  entity?: string | undefined;
  /** Where it happened, or a place that articles name: ISO 3166-1. */
  country?: string | undefined;
  /** Owner of an outlet that has an article in the story, in any case. */
  owner?: string | undefined;
  kind?: string | undefined;
  status?: StoryDocument['status'] | undefined;
  minOutlets?: number | undefined;
  blindspot?: string | undefined;
  /** A side that has at least this share of the rated outlets, in percent. */
  lean?: { side: 'left' | 'center' | 'right'; share: number } | undefined;
  /** Updated at this time or later, and before that one. */
  since?: Date | undefined;
  until?: Date | undefined;
  q?: string | undefined;
};

/** A search, as a query of Postgres. */
export type Search = RawBuilder<unknown>;

/**
 * A search in the words of stories, by their stems in `language`, or in any. `search_term` makes the words as it does
 * those of documents (see 0011-reading). A text without words finds nothing.
 */
export function searchOf(text: string, language: string | null): Search {
  const term = (given: string) => sql`search_term(${given}, ${language})`;
  const branches = searchBranches(text).map(
    ({ all, none }) => sql`(${sql.join([...all.map(term), ...none.map((one) => sql`!!${term(one)}`)], sql` && `)})`,
  );
  return branches.length === 0 ? sql`''::tsquery` : sql`(${sql.join(branches, sql` || `)})`;
}

const SHARE = { left: sql`left_share`, center: sql`center_share`, right: sql`right_share` };

/**
 * The names under which stories have an outlet: the given one, and if that is an alias, also that of the outlet. Read
 * by a query of its own: if Postgres does not know the names when it plans, it expects one story in a hundred, and then
 * reads thousands of stories for the few of an outlet.
 */
export async function outletNames(db: Db, { outlet }: StoryQuery): Promise<string[] | null> {
  if (outlet === undefined) return null;
  const { rows } = await sql<{ domain: string }>`
    select domain from outlet_aliases where alias = ${outlet}`.execute(db);
  return [outlet, ...rows.map(({ domain }) => domain)];
}

/** What the conditions of a list need besides its filters. */
type Made = { search: Search | null; outlets: string[] | null };

/** The conditions of a list. If no status is asked for, merged and retracted stories are left out. */
export function conditionsOf(query: StoryQuery, { search, outlets }: Made): RawBuilder<unknown>[] {
  const { lang, topic, status, minOutlets, blindspot, lean, since, until } = query;
  const facets = facetsOf(query);
  const all: (RawBuilder<unknown> | false | undefined)[] = [
    sql`version > 0`,
    status === undefined ? sql`status not in ('merged', 'retracted')` : sql`status = ${status}`,
    lang !== undefined && sql`language = ${lang}`,
    topic !== undefined && sql`topics @> ${[topic]}::text[]`,
    outlets !== null && sql`outlets && ${outlets}::text[]`,
    facets.length > 0 && sql`facets @> array[${sql.join(facets)}]::text[]`,
    minOutlets !== undefined && sql`outlet_count >= ${minOutlets}`,
    blindspot !== undefined && sql`blindspot = ${blindspot}`,
    lean && sql`${SHARE[lean.side]} >= ${lean.share}::real`,
    since && sql`updated_at >= ${since}`,
    until && sql`updated_at < ${until}`,
    search !== null && sql`words @@ ${search}`,
  ];
  return all.filter((condition) => condition !== undefined && condition !== false);
}

/**
 * The wanted entries of the column `facets`. Postgres lower-cases the names, so that both sides do it in the same way.
 */
function facetsOf({ entity, country, owner, kind }: StoryQuery): RawBuilder<unknown>[] {
  const small = (prefix: string, name: string) => sql`${`${prefix}:`} || lower(${name}::text)`;
  return [
    ...(kind === undefined ? [] : [sql`${`kind:${kind}`}`]),
    ...(country === undefined ? [] : [sql`${`country:${country}`}`]),
    ...(entity === undefined ? [] : [small('entity', entity)]),
    ...(owner === undefined ? [] : [small('owner', owner)]),
  ];
}
