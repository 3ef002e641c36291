import { remedyFor } from '@newsloom/errors';
import { type Db, type FeedStatus, feeds } from '@newsloom/store';

/** How a feed is doing. */
export type FeedHealth = {
  id: string;
  url: string;
  title: string | null;
  status: FeedStatus;
  /** `new` until its first poll; `quiet` if its last news is far older than usual for this feed. */
  health: 'well' | 'failing' | 'quiet' | 'new' | 'paused' | 'gone';
  lastSuccessAt: Date | null;
  lastPollAt: Date | null;
  /** When it last had new articles. */
  lastNewsAt: Date | null;
  /** Errors since the last success. */
  errorCount: number;
  code: string | null;
  message: string | null;
  /** What to do about it; null for a healthy feed. */
  remedy: string | null;
  /** Null for a feed that is not polled. */
  nextPollAt: Date | null;
};

type FeedRow = NonNullable<Awaited<ReturnType<typeof feeds.byId>>>;

/** The health of every feed, by address. */
export async function feedsHealth(db: Db, now: Date): Promise<FeedHealth[]> {
  return (await feeds.list(db)).map((feed) => healthOf(feed, now));
}

/** The health of a feed at `now`. */
export const healthOf = (feed: FeedRow, now: Date): FeedHealth => ({
  id: feed.id,
  url: feed.url,
  title: feed.title,
  status: feed.status,
  health: gradeOf(feed, now),
  lastSuccessAt: feed.succeeded_at,
  lastPollAt: feed.polled_at,
  lastNewsAt: feed.news_at,
  errorCount: feed.error_count,
  code: feed.error_code,
  message: feed.error_message,
  remedy: remedyOf(feed),
  nextPollAt: feed.status === 'active' ? feed.next_poll_at : null,
});

function remedyOf({ status, url, error_code: code }: FeedRow): string | null {
  if (status === 'gone') return `If it is there again: \`newsloom feeds resume ${url}\`.`;
  return code === null ? null : remedyFor(code, { host: URL.parse(url)?.host ?? '' });
}

function gradeOf(feed: FeedRow, now: Date): FeedHealth['health'] {
  const { status, error_count, polled_at } = feed;
  if (status !== 'active') return status;
  if (error_count > 0) return 'failing';
  if (feeds.isQuiet(feed, now)) return 'quiet';
  return polled_at === null ? 'new' : 'well';
}
