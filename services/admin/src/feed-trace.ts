import { type Db, failures, type feeds } from '@newsloom/store';
import { type FailureView, viewFailures } from './failure-view.ts';
import { type FeedHealth, healthOf } from './feed-health.ts';
import { type TrailStep, trailOf } from './trail.ts';

/** What happened to a feed, and how it is doing. */
export type FeedTrace = { unit: 'feed' } & FeedHealth & {
    /** How it is doing, in a sentence. */
    text: string;
    failures: FailureView[];
    trail: TrailStep[];
  };

/** The trace of a feed. */
export async function traceFeed(
  db: Db,
  feed: NonNullable<Awaited<ReturnType<typeof feeds.byId>>>,
  now: Date,
): Promise<FeedTrace> {
  const health = healthOf(feed, now);
  return {
    unit: 'feed',
    ...health,
    text: standingOf(health),
    failures: await viewFailures(db, await failures.list(db, { unitId: feed.id })),
    trail: await trailOf(db, feed.id),
  };
}

function standingOf({ health, errorCount, message, lastNewsAt, nextPollAt }: FeedHealth): string {
  const next = nextPollAt ? ` It is polled again at ${nextPollAt.toISOString()}.` : '';
  switch (health) {
    case 'well':
      return `Its last poll went well.${next}`;
    case 'new':
      return `It was not polled yet.${next}`;
    case 'failing':
      return `Its last ${errorCount === 1 ? 'poll' : `${errorCount} polls`} went wrong: ${message ?? ''}${next}`;
    case 'quiet':
      return `It answers, but has had nothing new since ${lastNewsAt?.toISOString() ?? 'long'}, far longer than usual.${next}`;
    case 'paused':
      return 'It is paused, and not polled until it is resumed.';
    case 'gone':
      return 'The outlet says that it is gone for good. It is not polled until it is resumed.';
  }
}
