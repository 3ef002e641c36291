import { createHash } from 'node:crypto';
import type { Config } from '@newsloom/config';
import { isNewsloomError, type NewsloomError } from '@newsloom/errors';
import { type Feed, parseFeed } from '@newsloom/feeds';
import type { HttpAnswer, HttpClient } from '@newsloom/http';
import { defineStage, done, later, type Stage, type StageContext, type UnitRef } from '@newsloom/pipeline';
import { articles, feeds, type Transaction } from '@newsloom/store';
import { cutText } from '@newsloom/text';
import { discoveryOf, entryFault } from './discovery.ts';
import { nextPollAfterError, nextPollAt } from './next-poll.ts';

/** The result of a poll. */
type Poll =
  | { kind: 'unchanged'; answer: HttpAnswer; bodyHash: string | null }
  | { kind: 'read'; answer: HttpAnswer; bodyHash: string; feed: Feed }
  | { kind: 'error'; error: NewsloomError };

const ACCEPT = 'application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5';

/** How long a poll waits while too many articles wait to be fetched. In this time a few hundred are fetched. */
const FULL_MS = 60_000;

/**
 * Polls a feed with its validators; new entries become articles. A fault of the feed is stored in its row. While more
 * articles wait to be fetched than the limit allows, no feed is polled: its new entries will still be there later.
 */
export function pollStage(config: Pick<Config, 'pollIntervalMs' | 'intakeLimit'>, http: HttpClient): Stage {
  const intervalMs = config.pollIntervalMs;
  return defineStage({
    name: 'poll',
    load: async (ids, { db, now }) => {
      const due = await feeds.due(db, ids, now());
      const isFull = due.length > 0 && (await articles.areMoreThan(db, 'discovered', config.intakeLimit));
      return new Map(due.map((feed) => [feed.id, { ...feed, isFull }]));
    },
    work: async (feed: FeedRow & { isFull: boolean }, { signal, now }) => {
      if (feed.isFull) return later('intake-full', new Date(now().getTime() + FULL_MS));
      try {
        const poll = await look(http, feed, signal);
        return done<Poll>(codeOf(poll), poll);
      } catch (error) {
        // Only faults of the feed are stored in its row. A shutdown, a deadline or a defect goes to the classifier.
        if (!isNewsloomError(error) || !/^(http|feed)-/.test(error.code)) throw error;
        return done<Poll>(error.code, { kind: 'error', error });
      }
    },
    save: async (transaction, finished, context) => {
      const active = new Set(
        (
          await feeds.lockActive(
            transaction,
            finished.map(({ id }) => id),
          )
        ).map(({ id }) => id),
      );
      const kept = new Map<string, UnitRef[]>();
      for (const { id, unit: feed, result: poll } of finished) {
        if (!active.has(id)) continue;
        kept.set(
          id,
          poll.kind === 'error'
            ? await keepError(transaction, feed, poll.error, intervalMs, context.now())
            : await keepPoll(transaction, feed, poll, intervalMs, context),
        );
      }
      return kept;
    },
  });
}

/** The reason code of a successful poll. */
const codeOf = (poll: Poll): string =>
  poll.kind === 'read' && poll.feed.entries.some((entry) => entryFault(entry) !== null) ? 'read-in-part' : poll.kind;

async function keepError(
  transaction: Transaction,
  feed: FeedRow,
  { code, message, retryAt, params }: NewsloomError,
  intervalMs: number,
  now: Date,
): Promise<UnitRef[]> {
  const nextPollAt = nextPollAfterError(now, intervalMs, feed.error_count + 1, retryAt);
  // 410 means gone on purpose and for good (RFC 9110 §15.5.11). An operator can resume the feed.
  const status = code === 'http-refused' && params.status === 410 ? 'gone' : 'active';
  await feeds.saveFailedPoll(transaction, feed.id, { code, message, nextPollAt, status }, now);
  return [];
}

async function keepPoll(
  transaction: Transaction,
  feed: FeedRow,
  poll: Exclude<Poll, { kind: 'error' }>,
  intervalMs: number,
  context: StageContext,
): Promise<UnitRef[]> {
  const now = context.now();
  const read = poll.kind === 'read' ? poll.feed : null;
  const { answer } = poll;
  await feeds.savePoll(
    transaction,
    feed.id,
    {
      title: read?.title ?? null,
      language: read?.language ?? null,
      // A 304 need not repeat validators.
      etag: answer.etag ?? (answer.status === 304 ? feed.etag : null),
      lastModified: answer.lastModified ?? (answer.status === 304 ? feed.last_modified : null),
      bodyHash: poll.bodyHash ?? feed.body_hash,
      nextPollAt: nextPollAt(now, {
        intervalMs,
        ttlMinutes: read?.hints.ttlMinutes ?? null,
        cacheControl: answer.cacheControl,
      }),
    },
    now,
  );
  return read ? discover(transaction, feed, read, context) : [];
}

type FeedRow = Awaited<ReturnType<typeof feeds.due>>[number];

async function look(http: HttpClient, feed: FeedRow, signal: AbortSignal): Promise<Poll> {
  const answer = await http.get({
    url: feed.url,
    accept: ACCEPT,
    etag: feed.etag,
    lastModified: feed.last_modified,
    signal,
  });
  if (answer.status === 304) return { kind: 'unchanged', answer, bodyHash: null };
  const bodyHash = createHash('sha256').update(answer.body).digest('base64url');
  if (bodyHash === feed.body_hash) return { kind: 'unchanged', answer, bodyHash };
  const read = await parseFeed(answer.body, { url: answer.url, contentType: answer.contentType });
  return { kind: 'read', answer, bodyHash, feed: read };
}

/** Entries that a log line names at most: a feed may have thousands with the same fault. */
const SHOWN = 10;
const SHOWN_NAME = 80;
const SHOWN_REASON = 200;

async function discover(transaction: Transaction, feed: FeedRow, read: Feed, { now, log }: StageContext) {
  const context = { feedUrl: feed.url, language: read.language, now: now() };
  const discoveries = read.entries.flatMap((entry) => discoveryOf(entry, context) ?? []);
  const leftOut = read.entries.flatMap((entry) => {
    const reason = entryFault(entry);
    return reason === null ? [] : [`${cutText(entry.title ?? entry.id, SHOWN_NAME)}: ${cutText(reason, SHOWN_REASON)}`];
  });
  if (leftOut.length > 0 || read.warnings.length > 0) {
    const details = { dropped: leftOut.length, leftOut: leftOut.slice(0, SHOWN), warnings: read.warnings };
    log.warn({ feed: feed.url, ...details }, 'the feed has faults');
  }
  const ids = await articles.discover(transaction, feed.id, discoveries, now());
  if (ids.length > 0) await feeds.noteNews(transaction, feed.id, now());
  return ids.map((id) => ({ id }));
}
