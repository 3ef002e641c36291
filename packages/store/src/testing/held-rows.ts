import { sql } from 'kysely';
import { until } from '../../../../test/harness/until.ts';
import type { Db } from '../database.ts';
import type { Database } from '../schema.ts';
import { howManyWait } from './test-store.ts';

/** A table, and its key column. */
export type Rows = { table: keyof Database; key: string };

/**
 * Runs `works` at the same time while another transaction locks the row `gate`, and releases it when all of them wait.
 * Returns which other rows they had locked by then: the rows before `gate`, if all lock in the order of ids. Throws
 * what they throw, such as a deadlock.
 */
export async function heldAt(
  db: Db,
  { table, key }: Rows,
  gate: string,
  works: readonly (() => Promise<unknown>)[],
): Promise<string[]> {
  const [name, id] = [sql.table(table), sql.ref(key)];
  const shut = Promise.withResolvers<void>();
  const open = Promise.withResolvers<void>();
  const keeper = db.transaction().execute(async (transaction) => {
    await sql`select from ${name} where ${id} = ${gate} for update`.execute(transaction);
    shut.resolve();
    await open.promise;
  });
  await shut.promise;
  let ended = 0;
  const running = Promise.allSettled(
    works.map((work) =>
      work().finally(() => {
        ended++;
      }),
    ),
  );
  await until('each of them to wait or finish', async () => ended + (await howManyWait(db)) >= works.length);
  const { rows: held } = await sql<{ id: string }>`
    with free as materialized (select ${id} as id from ${name} for update skip locked)
    select ${id} as id from ${name} where ${id} <> ${gate} and ${id} not in (select id from free) order by 1`.execute(
    db,
  );
  open.resolve();
  await keeper;
  for (const one of await running) if (one.status === 'rejected') throw one.reason;
  return held.map((row) => row.id);
}
