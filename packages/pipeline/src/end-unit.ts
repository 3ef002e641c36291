import type { NewsloomError } from '@newsloom/errors';
import { articles, feeds, stories, type Transaction, type UnitKind } from '@newsloom/store';

/** A unit that never ends rests this long before it is looked at again: seldom enough to cost nothing. */
const REST_AFTER_FAILURE_MS = 3_600_000;

/**
 * Notes on the unit itself that it failed, and returns the host that it came from, when there is one. An article ends
 * as failed until it is replayed. A feed and a story have no end: they rest and are tried again, so that none goes
 * silent for good.
 */
export async function endUnit(
  transaction: Transaction,
  unit: UnitKind,
  id: string,
  error: NewsloomError,
  now: Date,
): Promise<string | null> {
  const again = new Date(now.getTime() + REST_AFTER_FAILURE_MS);
  switch (unit) {
    case 'article': {
      await articles.fail(transaction, id, error.code, now);
      return hostOf((await articles.byId(transaction, id))?.url);
    }
    case 'feed': {
      const failure = { code: error.code, message: error.message, nextPollAt: again, status: 'active' } as const;
      await feeds.saveFailedPoll(transaction, id, failure, now);
      return hostOf((await feeds.forPoll(transaction, id))?.url);
    }
    case 'story': {
      await stories.restUntil(transaction, id, again);
      return null;
    }
  }
}

const hostOf = (url: string | null | undefined): string | null => (url && URL.canParse(url) ? new URL(url).host : null);
