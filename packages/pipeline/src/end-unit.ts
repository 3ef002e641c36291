import type { NewsloomError } from '@newsloom/errors';
import { articles, feeds, stories, type Transaction } from '@newsloom/store';
import type { CatalogEntry } from './catalog.ts';

/** A unit that never ends rests this long before it is looked at again: seldom enough to cost nothing. */
const REST_AFTER_FAILURE_MS = 3_600_000;

/**
 * Notes on the unit itself that it failed, and returns the host that it came from, when there is one. An article ends
 * as failed until it is replayed. A feed and a story have no end: they rest and are tried again, so that none goes
 * silent for good. Returns null when the unit waits for the stage no more: another run of the same job came through,
 * and nothing has failed.
 */
export async function endUnit(
  transaction: Transaction,
  { unit, waitsIn }: Pick<CatalogEntry, 'unit' | 'waitsIn'>,
  id: string,
  error: NewsloomError,
  now: Date,
): Promise<{ host: string | null } | null> {
  const again = new Date(now.getTime() + REST_AFTER_FAILURE_MS);
  switch (unit) {
    case 'article': {
      const article = waitsIn && (await articles.fail(transaction, id, waitsIn, error.code, now));
      return article ? { host: hostOf(article.url) } : null;
    }
    case 'feed': {
      const failure = { code: error.code, message: error.message, nextPollAt: again, status: 'active' } as const;
      const feed = await feeds.forPoll(transaction, id);
      if (!feed) return null;
      await feeds.saveFailedPoll(transaction, id, failure, now);
      return { host: hostOf(feed.url) };
    }
    case 'story': {
      await stories.restUntil(transaction, id, again);
      return { host: null };
    }
  }
}

const hostOf = (url: string | null | undefined): string | null => (url && URL.canParse(url) ? new URL(url).host : null);
