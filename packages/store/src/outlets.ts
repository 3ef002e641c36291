import { sql } from 'kysely';
import type { Db } from './database.ts';

export type OutletFacts = {
  domain: string;
  name: string | null;
  country: string | null;
  owner: string | null;
  ownerType: string | null;
};

export type Rating = {
  rater: string;
  ratedAt: string;
  lean: string | null;
  factuality: string | null;
  evidenceUrl: string | null;
};

export type RatedOutlet = OutletFacts & { ratings: Rating[] };

export type ImportCounts = { added: number; updated: number; unchanged: number };

/**
 * Writes outlets and their ratings. A given fact replaces the stored one; null keeps it. Ratings of other raters or
 * dates are kept as well. Makes stories with an article of a changed outlet due for scoring. To see the counts only,
 * run it in a transaction and roll back.
 */
export async function put(db: Db, outlets: RatedOutlet[], now: Date): Promise<ImportCounts> {
  const counts: ImportCounts = { added: 0, updated: 0, unchanged: 0 };
  const changed: string[] = [];
  for (const outlet of outlets) {
    const effect = await putOne(db, outlet, now);
    counts[effect]++;
    if (effect !== 'unchanged') changed.push(outlet.domain);
  }
  if (changed.length > 0) await touchStoriesOf(db, changed);
  return counts;
}

async function putOne(db: Db, outlet: RatedOutlet, now: Date): Promise<keyof ImportCounts> {
  const { rows } = await sql<{ added: boolean }>`
    insert into outlets as o (domain, name, country, owner, owner_type, updated_at)
    values (${outlet.domain}, ${outlet.name}, ${outlet.country}, ${outlet.owner}, ${outlet.ownerType}, ${now})
    on conflict (domain) do update set
      name = coalesce(excluded.name, o.name), country = coalesce(excluded.country, o.country),
      owner = coalesce(excluded.owner, o.owner), owner_type = coalesce(excluded.owner_type, o.owner_type),
      updated_at = excluded.updated_at
    where (coalesce(excluded.name, o.name), coalesce(excluded.country, o.country),
           coalesce(excluded.owner, o.owner), coalesce(excluded.owner_type, o.owner_type))
          is distinct from (o.name, o.country, o.owner, o.owner_type)
    returning (xmax = 0) as added`.execute(db);
  let ratingsChanged = 0;
  for (const rating of outlet.ratings) {
    const { rows: written } = await sql<{ rater: string }>`
      insert into ratings as r (domain, rater, rated_at, lean, factuality, evidence_url, imported_at)
      values (${outlet.domain}, ${rating.rater}, ${rating.ratedAt}, ${rating.lean}, ${rating.factuality},
              ${rating.evidenceUrl}, ${now})
      on conflict (domain, rater, rated_at) do update set
        lean = excluded.lean, factuality = excluded.factuality, evidence_url = excluded.evidence_url
      where (excluded.lean, excluded.factuality, excluded.evidence_url)
            is distinct from (r.lean, r.factuality, r.evidence_url)
      returning rater`.execute(db);
    ratingsChanged += written.length;
  }
  if (rows[0]?.added) return 'added';
  return rows.length > 0 || ratingsChanged > 0 ? 'updated' : 'unchanged';
}

/**
 * Touches the stories of outlets. A story has its outlets in its row from its first version on. A story that is not yet
 * scored and published is touched whatever its outlets, because it may be being scored with the old ratings. Rows are
 * locked in the order of ids, to avoid deadlocks.
 */
async function touchStoriesOf(db: Db, domains: string[]): Promise<void> {
  await sql`
    update stories set revision = revision + 1
    where id = any(array(
      select id from stories
      where id = any(array(
        -- Apart, since each has an index of its own; as arrays, since nobody can tell beforehand how few they are.
        select id from stories where outlets && ${domains}::text[]
        union all select id from stories where scored_revision < revision
        union all select id from stories where published_revision < scored_revision
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
  return outlets.map((outlet) => ({
    domain: outlet.domain,
    name: outlet.name,
    country: outlet.country,
    owner: outlet.owner,
    ownerType: outlet.owner_type,
    ratings: ratings
      .filter((rating) => rating.domain === outlet.domain)
      .map((rating) => ({
        rater: rating.rater,
        ratedAt: rating.rated_at,
        lean: rating.lean,
        factuality: rating.factuality,
        evidenceUrl: rating.evidence_url,
      })),
  }));
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
