import { type ArticleRow, articles, snapshots } from '@newsloom/store';
import { type Done, done, type Later } from '../outcome.ts';
import { defineStage, type Stage, type StageContext } from '../stage.ts';

/** The work of a stage: it gives the address that the page was found at. */
export type Work = (article: ArticleRow, context: StageContext) => Promise<Done<string> | Later>;

export const fetched: Work = async () => done('fetched', 'https://gazette.example/final');

/** Work that ends in throwing `thrown`. */
export const throwing =
  (thrown: unknown): Work =>
  () =>
    Promise.reject(thrown);

/**
 * A fetch stage without a network: it keeps the address that its work gives. `failing` runs at the end of its save,
 * `saved` after the commit.
 */
export const fetchStage = (work: Work = fetched, more: { failing?: () => void; saved?: () => void } = {}): Stage =>
  defineStage<ArticleRow, string>({
    name: 'fetch',
    load: (id, { db }) => articles.inStatus(db, id, 'discovered'),
    waitingSince: (article) => article.status_at,
    work,
    save: async (transaction, article, url, { now }) => {
      const page = { url, status: 200, contentType: null, packed: Buffer.from('x'), bytes: 1, fetchedAt: now() };
      await snapshots.put(transaction, article.id, page);
      await articles.advance(transaction, article.id, 'fetched', {}, now());
      more.failing?.();
      return [{ id: article.id }];
    },
    saved: () => more.saved?.(),
  });
