import type { OutletWeek, VolumeDrop } from '@newsloom/outlets';
import { sql } from 'kysely';
import type { Db, Transaction } from './database.ts';

/** What an outlet published in the last weeks, the newest first. */
export type OutletWeeks = { outlet: string; weeks: OutletWeek[] };

/** An outlet that had far less than usual on a day, such as 2026-03-01, or in the week up to it. */
export type OutletDrop = VolumeDrop & { outlet: string; day: string };

/** The weeks that are compared, the newest among them. */
const WEEKS = 5;

/** The days of the compared weeks, and a day for a count that is late. */
const KEPT_DAYS = 7 * WEEKS + 1;

/** By then the articles of a day have been fetched and extracted, those of slow hosts too. */
const EXTRACTED_HOURS = 6;

/** Outlets per read. */
const PAGE = 1_000;

/**
 * The days (UTC) that can be counted and have not been, the oldest first, from the day of the first article on. At most
 * `limit`: the count of a day reads all its articles.
 */
export async function uncounted(db: Db, now: Date, limit: number): Promise<string[]> {
  const { rows } = await sql<{ day: string }>`
    with bounds as (
      select (${now}::timestamptz at time zone 'UTC' - make_interval(hours => ${EXTRACTED_HOURS}))::date - 1 as last,
        (select (min(discovered_at) at time zone 'UTC')::date from articles) as first
    )
    select day::date::text as day
    from bounds, generate_series(greatest(first, last - ${KEPT_DAYS}::integer + 1), last, interval '1 day') as day
    where first is not null and day::date > coalesce((select max(day) from counted_days), '-infinity')
    order by day limit ${limit}`.execute(db);
  return rows.map(({ day }) => day);
}

/**
 * Counts the articles that feeds brought on a day, by outlet. Does nothing, and returns false, if another process has
 * counted it. Reads an hour at a time, so that no statement takes long.
 */
export async function count(transaction: Transaction, day: string): Promise<boolean> {
  const { rows } = await sql`
    insert into counted_days (day) values (${day}::date) on conflict do nothing returning day`.execute(transaction);
  if (rows.length === 0) return false;
  const start = Date.parse(`${day}T00:00:00Z`);
  for (let hour = 0; hour < 24; hour += 1) {
    await sql`
      insert into outlet_days as d (outlet, day, articles, words)
      select outlet, ${day}::date, count(*), sum(word_count)
      from articles
      where discovered_at >= ${new Date(start + hour * HOUR_MS)} and discovered_at < ${new Date(start + (hour + 1) * HOUR_MS)}
        and feed_id is not null and outlet is not null and word_count > 0 and status not in ('failed', 'skipped')
      group by outlet
      on conflict (outlet, day) do update
        set articles = d.articles + excluded.articles, words = d.words + excluded.words`.execute(transaction);
  }
  await sql`delete from outlet_days where day <= ${day}::date - ${KEPT_DAYS}::integer`.execute(transaction);
  await sql`delete from counted_days where day <= ${day}::date - ${KEPT_DAYS}::integer`.execute(transaction);
  return true;
}

const HOUR_MS = 3_600_000;

/**
 * The last weeks of every outlet up to `day`, as far back as it has articles; weeks without are in between. A thousand
 * outlets at a time.
 */
export async function* weeksUntil(db: Db, day: string): AsyncGenerator<OutletWeeks[]> {
  for (let after = ''; ; ) {
    const { rows } = await sql<WeekRow>`
      with asked as (
        select distinct outlet from outlet_days
        where outlet > ${after} and day <= ${day}::date and day > ${day}::date - ${7 * WEEKS}::integer
        order by outlet limit ${PAGE}
      )
      select outlet, (${day}::date - day) / 7 as week, sum(articles)::float8 as articles, sum(words)::float8 as words,
        coalesce(sum(articles) filter (where (${day}::date - day) % 7 = 0), 0)::float8 as "dayArticles",
        coalesce(sum(words) filter (where (${day}::date - day) % 7 = 0), 0)::float8 as "dayWords"
      from outlet_days join asked using (outlet)
      where day <= ${day}::date and day > ${day}::date - ${7 * WEEKS}::integer
      group by outlet, week order by outlet, week`.execute(db);
    const last = rows.at(-1)?.outlet;
    if (last === undefined) return;
    yield Array.from(
      Map.groupBy(rows, ({ outlet }) => outlet),
      ([outlet, found]) => {
        const byWeek = new Map(found.map((row) => [row.week, row]));
        const weeks = Array.from({ length: 1 + Math.max(...byWeek.keys()) }, (_, week) => {
          const { articles = 0, words = 0, dayArticles = 0, dayWords = 0 } = byWeek.get(week) ?? {};
          return { day: { articles: dayArticles, words: dayWords }, week: { articles, words } };
        });
        return { outlet, weeks };
      },
    );
    after = last;
  }
}

/** What an outlet published in a week, counted back from the last one, and on the last day of that week. */
type WeekRow = {
  outlet: string;
  week: number;
  articles: number;
  words: number;
  dayArticles: number;
  dayWords: number;
};

/** Keeps the drops of the last counted day in place of those of the day before, and how many outlets were judged. */
export async function putDrops(
  transaction: Transaction,
  day: string,
  drops: readonly OutletDrop[],
  judged: number,
): Promise<void> {
  await sql`update counted_days set judged = ${judged} where day = ${day}::date`.execute(transaction);
  await transaction.deleteFrom('outlet_drops').execute();
  if (drops.length === 0) return;
  await sql`
    insert into outlet_drops (outlet, kind, day, days, amount, usual)
    select * from unnest(
      ${drops.map(({ outlet }) => outlet)}::text[], ${drops.map(({ kind }) => kind)}::text[],
      ${drops.map(({ day }) => day)}::date[], ${drops.map(({ days }) => days)}::integer[],
      ${drops.map(({ amount }) => amount)}::float8[], ${drops.map(({ usual }) => usual)}::float8[]
    )`.execute(transaction);
}

/** The outlets that had far less than usual on the last counted day, the largest loss first. */
export async function drops(db: Db): Promise<OutletDrop[]> {
  const { rows } = await sql<OutletDrop>`
    select outlet, kind, day::text as day, days, amount, usual from outlet_drops
    order by usual - amount desc, outlet, kind`.execute(db);
  return rows;
}

/** On the last counted day: how many outlets were judged, and how many have each kind of drop. */
export async function dropCounts(
  db: Db,
): Promise<{ day: string | null; judged: number; fewer: number; shorter: number }> {
  const { rows } = await sql<{ day: string; judged: number; fewer: number; shorter: number }>`
    select day::text as day, judged,
      (select count(*) from outlet_drops where kind = 'fewer') as fewer,
      (select count(*) from outlet_drops where kind = 'shorter') as shorter
    from counted_days order by counted_days.day desc limit 1`.execute(db);
  return rows[0] ?? { day: null, judged: 0, fewer: 0, shorter: 0 };
}
