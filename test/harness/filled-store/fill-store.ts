import { openStore } from '@newsloom/store';
import { sql } from 'kysely';
import type { Filling } from './filling.ts';
import { newsBatches } from './news-batch.ts';
import { insertHistory, insertSources } from './store-history.ts';
import { insertArticles, insertStories } from './store-rows.ts';
import { withoutUpkeep } from './store-upkeep.ts';

/**
 * Fills the empty, migrated store at `url` with news that has passed all stages, the same in every run. Then analyses
 * it and writes it to disk. The columns of the store are in `store-rows.ts` and `store-history.ts`.
 */
export async function fillStore(url: string, filling: Filling): Promise<void> {
  // An index of a million rows takes minutes, during which Postgres says nothing.
  const store = openStore({ url, connections: 1, patienceMs: 0 });
  try {
    await store.db.connection().execute(async (db) => {
      // The references are valid, and data that a power cut would lose can be made again.
      await sql`set session_replication_role = replica`.execute(db);
      await sql`set synchronous_commit = off`.execute(db);
      await insertSources(db, filling.newestAt);
      await withoutUpkeep(db, async () => {
        const batches = newsBatches(filling);
        let next = await batches.next();
        while (!next.done) {
          const { articles, stories } = next.value;
          const write = insertArticles(db, articles).then(() => insertStories(db, stories));
          [next] = await Promise.all([batches.next(), write]);
        }
        await insertHistory(db, filling.now);
      });
      await sql`vacuum (analyze)`.execute(db);
      await sql`checkpoint`.execute(db);
    });
  } finally {
    await store.close();
  }
}
