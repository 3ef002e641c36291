import { type PreviewOptions, previewExtraction } from '@newsloom/admin';
import type { ArticleFilter } from '@newsloom/store';
import { adminDepsOf } from './admin-deps.ts';
import { changeText } from './change-text.ts';
import { print, printLine } from './output.ts';
import type { Session } from './session.ts';

/** What `replay --diff` shows: a summary of each change, or also the diff of its text. */
export const PREVIEW_KINDS = ['text', 'summary'] as const;
export type PreviewKind = (typeof PREVIEW_KINDS)[number];

/**
 * Prints what extracting the stored articles of `filter` again would change: JSON lines for a program, text on a
 * terminal. Returns the counts. The pages are read in threads of this process.
 */
export async function printPreview(
  { config, runtime }: Session,
  filter: ArticleFilter,
  kind: PreviewKind,
  options: Pick<PreviewOptions, 'limit' | 'stopping'>,
) {
  // Loaded here, because a replay without a preview does not need the parsers.
  const { extractArticle, furnitureFor, openPagePool, storedColumnsOf } = await import('@newsloom/extract');
  const pool = openPagePool(config.extract);
  const { signal } = new AbortController();
  try {
    return await previewExtraction(adminDepsOf(runtime), filter, {
      ...options,
      extract: async (article, snapshot) => {
        const learned = await furnitureFor(runtime.store.db, new Map(snapshot ? [[article.id, snapshot.url]] : []));
        const furniture = learned.get(article.id) ?? null;
        return storedColumnsOf(await extractArticle(article, snapshot, pool, { furniture, signal, isLastTry: true }));
      },
      atOnce: config.extract.threads,
      withDiff: kind === 'text',
      onChange: (change) => (process.stdout.isTTY ? print(changeText(change)) : printLine(change)),
    });
  } finally {
    await pool.close();
  }
}
