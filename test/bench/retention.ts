/**
 * Measures the cost of deleting a day of rows past their retention, compared with dropping a partition of that day:
 * `node test/bench/retention.ts [--quick] [--lines N]`, N articles a day. Uses fresh private engines, the tables of the
 * store, and the statements of `packages/store/src/retention.ts`. Stores two days, and deletes the first.
 */
import type { Db } from '@newsloom/store';
import { sql } from 'kysely';
import { openScriptRun } from '../harness/script-run.ts';
import { machine } from './machine.ts';
import { benchOptions } from './options.ts';
import { untilQuiet } from './quiet-server.ts';
import { figure, table } from './report-table.ts';
import { logEnd } from './written-bytes.ts';

const { quick, lines = quick ? 200 : 20_000 } = benchOptions();

/** Two days in a row; the first is past its retention. */
const DAYS = [new Date('2026-03-01T00:00:00Z'), new Date('2026-03-02T00:00:00Z'), new Date('2026-03-03T00:00:00Z')];
const [FIRST = new Date(0), SECOND = new Date(0), END = new Date(0)] = DAYS;

/** Bytes of a packed page, as in `plan.ts`. TOAST does not compress it, so its content does not matter. */
const PAGE = 30_000;

/** Two in five articles open a story (`news-plan.ts`), and each article causes a change of its story. */
const STORIES = 0.4;

type Kind = {
  rows: number;
  /** The column with the time of a row. */
  at: string;
  /** Inserts `count` rows with numbers from `first`, spread over a day. */
  fill: (into: string, day: Date, first: number, count: number) => ReturnType<typeof sql>;
  /** Deletes rows past their retention, as `prune` does. */
  prune: (from: string) => ReturnType<typeof sql>;
  /** Saves rows that must be kept, before the partition of the first day is dropped. */
  save?: (partition: string, others: string) => ReturnType<typeof sql>;
};

/** The time of row `n` of a day. */
const timeOf = (day: Date, first: number, count: number) =>
  sql`${day}::timestamptz + (n - ${first}::int) * interval '1 day' / ${count}::int`;

const KINDS: Record<string, Kind> = {
  snapshots: {
    rows: lines,
    at: 'fetched_at',
    fill: (into, day, first, count) => sql`
      insert into ${sql.table(into)} (article_id, url, status, body, bytes, fetched_at)
      select 'a-' || n, 'https://gazette.example/' || n, 200, convert_to(repeat('x', ${PAGE}::int), 'UTF8'),
        ${3 * PAGE}::int, ${timeOf(day, first, count)}
      from generate_series(${first}::int, ${first + count - 1}::int) n`,
    prune: (from) => sql`delete from ${sql.table(from)} where fetched_at < ${SECOND}`,
  },
  changes: {
    rows: 10 * lines,
    at: 'at',
    fill: (into, day, first, count) => sql`
      insert into ${sql.table(into)} (story_id, version, kind, at)
      select 's-' || floor(n * ${STORIES}::float8), 1, 'story.updated', ${timeOf(day, first, count)}
      from generate_series(${first}::int, ${first + count - 1}::int) n`,
    prune: (from) => sql`
      delete from ${sql.table(from)} c where c.at < ${SECOND}
        and exists (select 1 from ${sql.table(from)} newer where newer.story_id = c.story_id and newer.seq > c.seq)`,
    save: (partition, others) => sql`
      create table bench.saved as select c.* from ${sql.table(partition)} c
      where not exists (select 1 from ${sql.table(others)} newer where newer.story_id = c.story_id and newer.seq > c.seq)`,
  },
  runs: {
    rows: 10 * lines,
    at: 'at',
    fill: (into, day, first, count) => sql`
      insert into ${sql.table(into)} (stage, outcome, units, at)
      select 'fetch', 'done', 12, ${timeOf(day, first, count)}
      from generate_series(${first}::int, ${first + count - 1}::int) n`,
    prune: (from) => sql`delete from ${sql.table(from)} where at < ${SECOND}`,
  },
};

type Cost = { seconds: number; logMb: number; beforeMb: number; afterMb: number };

await using opened = new AsyncDisposableStack();
const { db } = opened.adopt(await openScriptRun(), ({ close }) => close());
await sql`create schema bench`.execute(db);
const ROWS: (string | number)[][] = [];
const SUMMARY: string[] = [];
for (const [name, kind] of Object.entries(KINDS)) {
  const deleted = await deleting(name, kind);
  const dropped = await dropping(name, kind);
  for (const [how, { seconds, logMb, beforeMb, afterMb }] of [
    ['deleted, then vacuum', deleted],
    [kind.save ? 'dropped, the newest of each story saved' : 'dropped', dropped],
  ] as const) {
    ROWS.push([`${name}, ${how}`, kind.rows, seconds, logMb, beforeMb, afterMb]);
  }
  SUMMARY.push(`${name} ${figure(deleted.seconds / dropped.seconds)} times`);
}
console.log(`A day dropped takes less time than a day deleted: ${SUMMARY.join(', ')} (${machine}).\n`);
console.log(table(['', 'rows of the day', 'seconds', 'log, MB', 'two days, MB', 'MB afterwards'], ROWS));

/** Deletes the first day from the table as it is. */
async function deleting(name: string, kind: Kind): Promise<Cost> {
  const plain = `bench.${name}`;
  await sql`create table ${sql.table(plain)} (like ${sql.table(name)} including all)`.execute(db);
  await kind.fill(plain, FIRST, 0, kind.rows).execute(db);
  await kind.fill(plain, SECOND, kind.rows, kind.rows).execute(db);
  await sql`vacuum analyze ${sql.table(plain)}`.execute(db);
  const cost = await costOf(plain, async () => {
    await kind.prune(plain).execute(db);
    await sql`vacuum ${sql.table(plain)}`.execute(db);
  });
  await sql`drop table ${sql.table(plain)}`.execute(db);
  return cost;
}

/** Splits the table into two partitions, and drops the first. */
async function dropping(name: string, kind: Kind): Promise<Cost> {
  const [parent, first, second] = [`bench.${name}`, `bench.${name}_1`, `bench.${name}_2`];
  await sql`
    create table ${sql.table(parent)} (like ${sql.table(name)} including defaults including identity including storage)
    partition by range (${sql.ref(kind.at)})`.execute(db);
  for (const [partition, from, to] of [
    [first, FIRST, SECOND],
    [second, SECOND, END],
  ] as const) {
    await sql`create table ${sql.table(partition)} (like ${sql.table(name)} including all excluding identity)`.execute(
      db,
    );
    await sql`
      alter table ${sql.table(parent)} attach partition ${sql.table(partition)}
      for values from (${sql.lit(from.toISOString())}) to (${sql.lit(to.toISOString())})`.execute(db);
  }
  await kind.fill(parent, FIRST, 0, kind.rows).execute(db);
  await kind.fill(parent, SECOND, kind.rows, kind.rows).execute(db);
  for (const partition of [first, second]) await sql`vacuum analyze ${sql.table(partition)}`.execute(db);
  const cost = await costOf(parent, async () => {
    await kind.save?.(first, parent).execute(db);
    await sql`drop table ${sql.table(first)}`.execute(db);
  });
  await sql`drop table ${sql.table(parent)}`.execute(db);
  await sql`drop table if exists bench.saved`.execute(db);
  return cost;
}

async function costOf(relation: string, work: () => Promise<void>): Promise<Cost> {
  if (!quick) await untilQuiet(db);
  const beforeMb = (await bytesOf(db, relation)) / 1e6;
  const logStart = await logEnd(db);
  const startedAt = performance.now();
  await work();
  const seconds = (performance.now() - startedAt) / 1_000;
  const logMb = ((await logEnd(db)) - logStart) / 1e6;
  return { seconds, logMb, beforeMb, afterMb: (await bytesOf(db, relation)) / 1e6 };
}

/** The bytes of a table or of its partitions, and of the rows saved from them, with indexes and TOAST. */
async function bytesOf(store: Db, relation: string): Promise<number> {
  const { rows } = await sql<{ bytes: number }>`
    select sum(pg_total_relation_size(relid))::bigint + coalesce(pg_total_relation_size(to_regclass('bench.saved')), 0) as bytes
    from (select ${relation}::regclass as relid union select relid from pg_partition_tree(${relation}::regclass)) parts`.execute(
    store,
  );
  return rows[0]?.bytes ?? 0;
}
