import { sql } from 'kysely';
import type { Db } from './database.ts';

/** Those of `domains` that are in the registry, as an outlet or an alias, or in a published story. */
export async function known(db: Db, domains: string[]): Promise<Set<string>> {
  const { rows } = await sql<{ domain: string }>`
    select domain from outlets where domain = any(${domains}::text[])
    union select alias from outlet_aliases where alias = any(${domains}::text[])
    union select of_story from stories, unnest(outlets) as of_story
      where outlets && ${domains}::text[] and of_story = any(${domains}::text[])`.execute(db);
  return new Set(rows.map(({ domain }) => domain));
}

/** The outlets of published stories, those of the most stories first, whether they are in the registry or not. */
export async function seen(db: Db): Promise<{ domain: string; stories: number }[]> {
  const { rows } = await sql<{ domain: string; stories: number }>`
    select domain, count(*) as stories from stories, unnest(outlets) as of_story (domain)
    where version > 0 and status not in ('merged', 'retracted')
    group by domain order by stories desc, domain`.execute(db);
  return rows;
}

/** How many published stories have an article of an outlet. */
export async function count(db: Db, domain: string): Promise<number> {
  const { rows } = await sql<{ stories: number }>`
    select count(*) as stories from stories where outlets @> ${[domain]}::text[] and version > 0`.execute(db);
  return rows[0]?.stories ?? 0;
}
