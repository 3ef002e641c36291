import type { Progress } from '../article-progress.ts';
import * as articleProgress from '../article-progress.ts';
import type { ArticleRow } from '../articles.ts';
import * as articles from '../articles.ts';
import type { ArticleStatus } from '../articles-table.ts';
import type { Db } from '../database.ts';
import { at, discover, discovery, HOUR, imported, NOW, place } from './test-store.ts';

/** Articles in a store, by names. */
export const namedArticles = (db: Db) => ({
  /** Articles that a feed has announced. */
  announced: (...names: string[]): Promise<string[]> =>
    discover(
      db,
      names.map((name) => discovery(name)),
    ),

  /** An imported article in `status`, with an id that sorts like its name. */
  async inStatus(
    name: string,
    status: ArticleStatus,
    found: Parameters<typeof place>[3] = {},
    publishedAt: Date | null = NOW,
  ): Promise<string> {
    const id = `a-${name}`;
    await articles.importNew(db, [imported(name, { publishedAt })], NOW);
    await db.updateTable('articles').set({ id }).where('external_id', '=', name).execute();
    await place(db, id, status, { shard: 'en', ...found });
    return id;
  },

  async rowOf(id: string): Promise<ArticleRow> {
    const row = await articles.byId(db, id);
    if (!row) throw new Error(`no article ${id}`);
    return row;
  },

  advance: (from: ArticleStatus, to: ArticleStatus, progress: readonly Progress[], now = at(HOUR)) =>
    db.transaction().execute((transaction) => articleProgress.advance(transaction, from, to, progress, now)),
});
