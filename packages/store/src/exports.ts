import { type RawBuilder, sql } from 'kysely';
import type { ArticleRow } from './articles.ts';
import type { ChangeRow } from './changes.ts';
import type { Db } from './database.ts';
import { byDomains, type RatedOutlet } from './outlets.ts';
import { conditionsOf } from './told-changes.ts';

/**
 * Selects the rows of an export. All given conditions must hold. A condition on a field that the rows lack is ignored.
 */
export type ExportFilter = {
  /** Stories updated, articles discovered, outlets imported or changes made at this time or later. */
  since?: Date | undefined;
  /** The same, before this time. */
  until?: Date | undefined;
  /** The key of the row after which to begin: an id, a domain, or the number of a change. */
  after?: string | undefined;
  lang?: string | undefined;
  topic?: string | undefined;
  outlet?: string | undefined;
  status?: string | undefined;
  /** Kinds of changes. */
  kinds?: readonly string[] | undefined;
};

/** A page of rows, and the key of the last. */
export type ExportPage<Row> = { rows: Row[]; last: string };

/** Enough rows to make the cost of a round trip small; few enough that a page of long texts is some MB. */
const PAGE = 500;

/** A document is 50 kB on average, and one of two thousand articles more than a megabyte. */
const STORIES = { fewest: 5, most: 200, characters: 8_000_000 };

/** A published story, as JSON text as it is stored. */
export type ExportedStory = { id: string; version: number; json: string };

/** Every published story in the order of ids, merged and retracted ones too. A page is as long as memory allows. */
export async function* stories(db: Db, filter: ExportFilter): AsyncGenerator<ExportPage<ExportedStory>> {
  const { since, until, lang, topic, outlet, status } = filter;
  const asked = [
    sql`version > 0`,
    since && sql`updated_at >= ${since}`,
    until && sql`updated_at < ${until}`,
    lang && sql`language = ${lang}`,
    topic && sql`topics @> ${[topic]}::text[]`,
    outlet && sql`outlets @> ${[outlet]}::text[]`,
    status && sql`status = ${status}`,
  ];
  let after = filter.after ?? '';
  for (let size = STORIES.fewest; ; ) {
    const { rows } = await sql<ExportedStory>`
      select id, version, document::text as json from stories
      where ${allOf(sql`id > ${after}`, ...asked)} order by id limit ${size}`.execute(db);
    const last = rows.at(-1);
    if (!last) return;
    yield { rows, last: last.id };
    after = last.id;
    const characters = rows.reduce((sum, { json }) => sum + json.length, 0);
    const fitting = Math.floor((rows.length * STORIES.characters) / characters);
    // At most twice as many, since the next ones may be longer.
    size = Math.max(STORIES.fewest, Math.min(STORIES.most, 2 * size, fitting));
  }
}

/** Every article, by the time it was discovered. */
export async function* articles(db: Db, filter: ExportFilter): AsyncGenerator<ExportPage<ArticleRow>> {
  const { since, until, lang, outlet, status } = filter;
  const asked = [
    until && sql`discovered_at < ${until}`,
    lang && sql`language = ${lang}`,
    outlet && sql`outlet = ${outlet}`,
    status && sql`status = ${status}`,
  ];
  let place = await placeOf(db, filter.after, since ?? new Date(0));
  for (;;) {
    const { rows } = await sql<ArticleRow>`
      select * from articles where ${allOf(sql`(discovered_at, id) > (${place.at}, ${place.id})`, ...asked)}
      order by discovered_at, id limit ${PAGE}`.execute(db);
    const last = rows.at(-1);
    if (!last) return;
    yield { rows, last: last.id };
    place = { at: last.discovered_at, id: last.id };
  }
}

/** The place right after article `id`; that of `since` if the article was discovered before `since`, or is gone. */
async function placeOf(db: Db, id: string | undefined, since: Date): Promise<{ at: Date; id: string }> {
  const found = id && (await db.selectFrom('articles').select('discovered_at').where('id', '=', id).executeTakeFirst());
  return found && found.discovered_at >= since ? { at: found.discovered_at, id } : { at: since, id: '' };
}

/** Every outlet that was imported, by domain. */
export async function* outlets(db: Db, filter: ExportFilter): AsyncGenerator<ExportPage<RatedOutlet>> {
  const { since, until, outlet } = filter;
  const asked = [
    since && sql`updated_at >= ${since}`,
    until && sql`updated_at < ${until}`,
    outlet && sql`domain = ${outlet}`,
  ];
  let after = filter.after ?? '';
  for (;;) {
    const found = await sql<{ domain: string }>`
      select domain from outlets where ${allOf(sql`domain > ${after}`, ...asked)}
      order by domain limit ${PAGE}`.execute(db);
    const domains = found.rows.map(({ domain }) => domain);
    const last = domains.at(-1);
    if (last === undefined) return;
    const known = new Map((await byDomains(db, domains)).map((row) => [row.domain, row]));
    yield { rows: domains.flatMap((domain) => known.get(domain) ?? []), last };
    after = last;
  }
}

/** Every change that is kept, in order. */
export async function* changes(db: Db, filter: ExportFilter): AsyncGenerator<ExportPage<ChangeRow>> {
  const { since, until } = filter;
  const asked = [since && sql`at >= ${since}`, until && sql`at < ${until}`, ...conditionsOf(filter)];
  for (let after = Number(filter.after ?? 0); ; ) {
    const { rows } = await sql<ChangeRow>`
      select * from changes where ${allOf(sql`seq > ${after}`, ...asked)} order by seq limit ${PAGE}`.execute(db);
    const last = rows.at(-1);
    if (!last) return;
    yield { rows, last: String(last.seq) };
    after = last.seq;
  }
}

const allOf = (...conditions: (RawBuilder<unknown> | string | undefined)[]): RawBuilder<unknown> =>
  sql.join(
    conditions.filter((condition) => typeof condition === 'object'),
    sql` and `,
  );
