import { type ArticleRow, articleProgress, snapshots } from '@newsloom/store';
import { type Done, done, type Later } from '../outcome.ts';
import { defineStage, type Stage, type WorkContext } from '../stage.ts';

/** What the stage reads of an article. */
const COLUMNS = ['status_at', 'title'] as const;
export type Fetchable = Pick<ArticleRow, 'id' | (typeof COLUMNS)[number]>;

/** The work of a stage: it gives the address that the page was found at. */
export type Work = (article: Fetchable, context: WorkContext) => Promise<Done<string> | Later>;

export const fetched: Work = async () => done('fetched', 'https://gazette.example/final');

/** Work that ends in throwing `thrown`. */
export const throwing =
  (thrown: unknown): Work =>
  () =>
    Promise.reject(thrown);

/** What a test hears of a stage at work, and how it gets in its way. */
export type Interference = {
  /** Runs before the articles are loaded. */
  loading?: (ids: readonly string[]) => void;
  /** Runs at the end of the save. */
  saving?: (ids: readonly string[]) => void;
  /** Runs when what came of an article was not kept. */
  undone?: (id: string) => void;
};

/** A fetch stage without a network: it keeps the address that its work gives. */
export const fetchStage = (work: Work = fetched, { loading, saving, undone }: Interference = {}): Stage =>
  defineStage<Fetchable, string>({
    name: 'fetch',
    load: async (ids, { db }) => {
      loading?.(ids);
      return new Map((await articleProgress.inStatus(db, 'discovered', ids, COLUMNS)).map((row) => [row.id, row]));
    },
    waitingSince: (article) => article.status_at,
    work,
    save: async (transaction, finished, { now }) => {
      const ids = finished.map(({ id }) => id);
      const moved = await articleProgress.advance(
        transaction,
        'discovered',
        'fetched',
        ids.map((id) => ({ id })),
        now(),
      );
      for (const { id, result: url } of finished) {
        const page = { url, status: 200, contentType: null, packed: Buffer.from('x'), bytes: 1, fetchedAt: now() };
        await snapshots.put(transaction, id, page);
      }
      saving?.(ids);
      return new Map(moved.map((id) => [id, [{ id }]]));
    },
    undo: ({ id }) => undone?.(id),
  });
