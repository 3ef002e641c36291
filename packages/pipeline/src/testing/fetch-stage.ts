import { type ArticleRow, articleProgress, snapshots } from '@newsloom/store';
import { type Done, done, type Later } from '../outcome.ts';
import { defineStage, type Stage, type WorkContext } from '../stage.ts';

/** What the stage reads of an article. */
const COLUMNS = ['status_at', 'title'] as const;
export type Fetchable = Pick<ArticleRow, 'id' | (typeof COLUMNS)[number]>;

/** The work of the stage: returns the address at which the page was found. */
export type Work = (article: Fetchable, context: WorkContext) => Promise<Done<string> | Later>;

export const fetched: Work = async () => done('fetched', 'https://gazette.example/final');

/** Work that throws `thrown`. */
export const throwing =
  (thrown: unknown): Work =>
  () =>
    Promise.reject(thrown);

/** Hooks for a test to watch or disturb a stage. */
export type Interference = {
  /** Runs before the articles are loaded. */
  loading?: (ids: readonly string[]) => void;
  /** Runs at the end of the save. */
  saving?: (ids: readonly string[]) => void;
  /** Runs when the result of an article was not saved. */
  undone?: (id: string) => void;
};

/** A fetch stage without a network: it saves the address that its work returns. */
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
