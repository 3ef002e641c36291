import type { KnownOutlet } from '@newsloom/outlets';
import { sql } from 'kysely';
import type { Db } from './database.ts';
import { waitingStories } from './waiting-stories.ts';

export type Rating = {
  rater: string;
  ratedAt: string;
  lean: string | null;
  factuality: string | null;
  evidenceUrl: string | null;
  /** What the rater measures, in words. */
  scale: string | null;
  licence: string | null;
};

export type RatedOutlet = KnownOutlet & { ratings: Rating[] };

/** An outlet of which nothing but its domain is known. */
export const unknownOutlet = (domain: string): RatedOutlet => ({
  domain,
  name: null,
  country: null,
  owner: null,
  family: null,
  ownerType: null,
  stateMedia: null,
  category: null,
  factsAt: null,
  factsSource: null,
  aliases: [],
  ratings: [],
});

export type ImportCounts = { added: number; updated: number; unchanged: number };

export type ImportEffect = keyof ImportCounts;

/**
 * Writes outlets, their aliases and their ratings. A given fact replaces the stored one; null keeps it. Ratings of
 * other raters or dates and other aliases are kept as well; an alias of another outlet moves to this one. Makes stories
 * with an article of a changed outlet due for scoring. To see the counts only, run it in a transaction and roll back.
 * Calls `onEffect` with the effect on each outlet.
 */
export async function put(
  db: Db,
  outlets: RatedOutlet[],
  now: Date,
  onEffect: (domain: string, effect: ImportEffect) => void = () => {},
): Promise<ImportCounts> {
  const counts: ImportCounts = { added: 0, updated: 0, unchanged: 0 };
  const changed: string[] = [];
  for (const outlet of outlets) {
    const { effect, moved } = await putOne(db, outlet, now);
    counts[effect]++;
    onEffect(outlet.domain, effect);
    if (effect !== 'unchanged') changed.push(outlet.domain, ...outlet.aliases, ...moved);
  }
  // Stories may still list the articles of a new section under its outlet, and those of a new alias under the alias.
  const sites = changed.map((domain) => domain.split('/')[0] ?? domain);
  if (changed.length > 0) await touchStoriesOf(db, [...new Set([...changed, ...sites])]);
  return counts;
}

/** Writes one outlet. `moved` are the outlets that lost an alias to it. */
async function putOne(db: Db, outlet: RatedOutlet, now: Date): Promise<{ effect: ImportEffect; moved: string[] }> {
  const { rows } = await sql<{ added: boolean }>`
    insert into outlets as o (domain, name, country, owner, family, owner_type, state_media, category, facts_at,
                              facts_source, updated_at)
    values (${outlet.domain}, ${outlet.name}, ${outlet.country}, ${outlet.owner}, ${outlet.family}, ${outlet.ownerType},
            ${outlet.stateMedia}, ${outlet.category}, ${outlet.factsAt}, ${outlet.factsSource}, ${now})
    on conflict (domain) do update set
      name = coalesce(excluded.name, o.name), country = coalesce(excluded.country, o.country),
      owner = coalesce(excluded.owner, o.owner), family = coalesce(excluded.family, o.family),
      owner_type = coalesce(excluded.owner_type, o.owner_type),
      state_media = coalesce(excluded.state_media, o.state_media), category = coalesce(excluded.category, o.category),
      facts_at = coalesce(excluded.facts_at, o.facts_at), facts_source = coalesce(excluded.facts_source, o.facts_source),
      updated_at = excluded.updated_at
    where (coalesce(excluded.name, o.name), coalesce(excluded.country, o.country), coalesce(excluded.owner, o.owner),
           coalesce(excluded.family, o.family), coalesce(excluded.owner_type, o.owner_type),
           coalesce(excluded.state_media, o.state_media), coalesce(excluded.category, o.category),
           coalesce(excluded.facts_at, o.facts_at), coalesce(excluded.facts_source, o.facts_source))
          is distinct from (o.name, o.country, o.owner, o.family, o.owner_type, o.state_media, o.category, o.facts_at,
                            o.facts_source)
    returning (xmax = 0) as added`.execute(db);
  const ratings = await putRatings(db, outlet, now);
  const { changed, moved } = await putAliases(db, outlet);
  if (rows[0]?.added) return { effect: 'added', moved };
  return { effect: rows.length > 0 || ratings > 0 || changed > 0 ? 'updated' : 'unchanged', moved };
}

/** Writes the ratings of an outlet. Returns how many changed. */
async function putRatings(db: Db, { domain, ratings }: RatedOutlet, now: Date): Promise<number> {
  let changed = 0;
  for (const rating of ratings) {
    const { rows } = await sql<{ rater: string }>`
      insert into ratings as r (domain, rater, rated_at, lean, factuality, evidence_url, scale, licence, imported_at)
      values (${domain}, ${rating.rater}, ${rating.ratedAt}, ${rating.lean}, ${rating.factuality}, ${rating.evidenceUrl},
              ${rating.scale}, ${rating.licence}, ${now})
      on conflict (domain, rater, rated_at) do update set
        lean = excluded.lean, factuality = excluded.factuality, evidence_url = excluded.evidence_url,
        scale = excluded.scale, licence = excluded.licence
      where (excluded.lean, excluded.factuality, excluded.evidence_url, excluded.scale, excluded.licence)
            is distinct from (r.lean, r.factuality, r.evidence_url, r.scale, r.licence)
      returning rater`.execute(db);
    changed += rows.length;
  }
  return changed;
}

/** Writes the aliases of an outlet. Returns how many changed, and the outlets that lost one. */
async function putAliases(db: Db, { domain, aliases }: RatedOutlet): Promise<{ changed: number; moved: string[] }> {
  if (aliases.length === 0) return { changed: 0, moved: [] };
  const { rows } = await sql<{ domain: string | null }>`
    with given as (select unnest(${aliases}::text[]) as alias),
      before as (select alias, domain from outlet_aliases where alias = any(${aliases}::text[])),
      written as (
        insert into outlet_aliases as a (alias, domain) select alias, ${domain} from given order by alias
        on conflict (alias) do update set domain = excluded.domain where a.domain <> excluded.domain
        returning alias
      )
    select before.domain from written left join before using (alias)`.execute(db);
  return { changed: rows.length, moved: rows.flatMap((row) => row.domain ?? []) };
}

/**
 * Touches the stories of outlets. A story has its outlets in its row from its first version on. A story that waits for
 * scoring or publishing is touched whatever its outlets, because a run may be using the old ratings. Rows are locked in
 * the order of ids, to avoid deadlocks.
 */
async function touchStoriesOf(db: Db, domains: string[]): Promise<void> {
  await sql`
    update stories set revision = revision + 1
    where id = any(array(
      select id from stories
      where id = any(array(
        -- Apart, since each has an index of its own; as arrays, since nobody can tell beforehand how few they are.
        select id from stories where outlets && ${domains}::text[]
        union all select id from stories where ${waitingStories.unscored}
        union all select id from stories where ${waitingStories.unpublished}
      ))
      order by id for update
    ))`.execute(db);
}

/** The outlets of `domains` with all their ratings; an unknown domain is left out. */
export async function byDomains(db: Db, domains: string[]): Promise<RatedOutlet[]> {
  if (domains.length === 0) return [];
  const outlets = await db
    .selectFrom('outlets')
    .selectAll()
    .where('domain', '=', sql<string>`any(${domains})`)
    .execute();
  const ratings = await db
    .selectFrom('ratings')
    .selectAll()
    .where('domain', '=', sql<string>`any(${domains})`)
    .execute();
  const aliases = await db
    .selectFrom('outlet_aliases')
    .selectAll()
    .where('domain', '=', sql<string>`any(${domains})`)
    .orderBy('alias')
    .execute();
  const ratingsOf = Map.groupBy(ratings, ({ domain }) => domain);
  const aliasesOf = Map.groupBy(aliases, ({ domain }) => domain);
  return outlets.map((outlet) => ({
    domain: outlet.domain,
    name: outlet.name,
    country: outlet.country,
    owner: outlet.owner,
    family: outlet.family,
    ownerType: outlet.owner_type,
    stateMedia: outlet.state_media,
    category: outlet.category,
    factsAt: outlet.facts_at,
    factsSource: outlet.facts_source,
    aliases: (aliasesOf.get(outlet.domain) ?? []).map(({ alias }) => alias),
    ratings: (ratingsOf.get(outlet.domain) ?? []).map((rating) => ({
      rater: rating.rater,
      ratedAt: rating.rated_at,
      lean: rating.lean,
      factuality: rating.factuality,
      evidenceUrl: rating.evidence_url,
      scale: rating.scale,
      licence: rating.licence,
    })),
  }));
}

/**
 * All outlets that are known under any of `hosts`: those of these domains, those with such an alias, the sections of
 * all of them, and what is stored under their other names.
 */
export async function underHosts(db: Db, hosts: string[]): Promise<RatedOutlet[]> {
  if (hosts.length === 0) return [];
  const { rows } = await sql<{ domain: string }>`
    with sites as materialized (
      select unnest(${hosts}::text[]) as site
      union select split_part(domain, '/', 1) from outlet_aliases where split_part(alias, '/', 1) = any(${hosts})
    ), listed as materialized (
      select domain from outlets where split_part(domain, '/', 1) = any(array(select site from sites))
    )
    select domain from listed
    union select alias from outlet_aliases where domain = any(array(select domain from listed))`.execute(db);
  return byDomains(
    db,
    rows.map(({ domain }) => domain),
  );
}

const PAGE = 500;

/** The outlets of `domains`, or every one when none is named, by domain, read page by page. */
export async function* all(db: Db, domains: string[]): AsyncGenerator<RatedOutlet> {
  let after = '';
  for (;;) {
    let query = db.selectFrom('outlets').select('domain').where('domain', '>', after).orderBy('domain').limit(PAGE);
    if (domains.length > 0) query = query.where('domain', '=', sql<string>`any(${domains})`);
    const page = (await query.execute()).map((row) => row.domain);
    const last = page[page.length - 1];
    if (last === undefined) return;
    yield* (await byDomains(db, page)).sort((a, b) => (a.domain < b.domain ? -1 : 1));
    after = last;
  }
}

/** How many outlets are known. */
export async function count(db: Db): Promise<number> {
  const row = await db.selectFrom('outlets').select(sql<number>`count(*)`.as('n')).executeTakeFirstOrThrow();
  return row.n;
}
