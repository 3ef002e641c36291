import { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import type { Change } from '@newsloom/client';
import type { Log } from '@newsloom/observability';
import type { FastifyInstance } from 'fastify';
import { frontQueryOf, liveQueryOf } from './front-query.ts';
import type { WebOptions } from './web-options.ts';
import { queryOf } from './web-view.ts';

/** Readers who follow a page at once: half of those that the API allows, so that others besides the site have room. */
const MOST_READERS = 1_000;

/** Proxies close connections that are silent for a minute, so a third of that keeps them open. */
const HEARTBEAT_MS = 20_000;

/**
 * How long a browser waits before it connects again after a break, such as a restart of the site. It is long enough
 * that not all of them connect within the first second.
 */
const RETRY_MS = 10_000;

/** The longest time that a timer of Node can have, because a stream only ends when its reader disconnects. */
const FOR_EVER = 2 ** 31 - 1;

/**
 * GET /live: the ids of the stories of a list that changed, as server-sent events of a few bytes; with `story` only
 * those of that story. The page decides what to do with them. Follows the change stream of the API with the list's
 * filters.
 */
export function liveRoute(app: FastifyInstance, { client, log }: WebOptions, mostReaders = MOST_READERS): void {
  const stopping = new AbortController();
  let readers = 0;
  app.addHook('preClose', async () => stopping.abort());

  app.get('/live', { handlerTimeout: FOR_EVER, exposeHeadRoute: false }, async (request, reply) => {
    const { story, ...given } = queryOf(request);
    // No content: a browser does not try again.
    if (readers >= mostReaders) return reply.code(204).send();
    readers++;
    const gone = new AbortController();
    reply.raw.once('close', () => {
      readers--;
      gone.abort();
    });
    const last = request.headers['last-event-id'];
    const changes = client.changes({
      ...liveQueryOf(frontQueryOf(given)),
      after: typeof last === 'string' && /^\d{1,19}$/.test(last) ? last : 'newest',
      signal: AbortSignal.any([gone.signal, stopping.signal]),
    });
    const events = eventsOf(changes, (change) => story === undefined || change.storyId === story, log);
    reply.headers({
      'content-type': 'text/event-stream; charset=utf-8',
      'x-accel-buffering': 'no',
      // Streams end when the site stops. Closing must not wait for their connections.
      connection: 'close',
    });
    return reply.send(Readable.from(events, { objectMode: true, highWaterMark: 1 }));
  });
}

/** The changes that fit as events, with heartbeats between them. Ends with the changes, or when they cannot be read. */
async function* eventsOf(
  changes: AsyncGenerator<Change, void>,
  fits: (change: Change) => boolean,
  log: Log,
): AsyncGenerator<string> {
  const nextOf = () =>
    changes.next().catch((error: unknown) => {
      log.info({ err: error }, 'the changes for a page could not be read any more');
      return { done: true as const, value: undefined };
    });
  yield `retry: ${RETRY_MS}\n\n`;
  let next = nextOf();
  for (;;) {
    const waiting = new AbortController();
    const silence = setTimeout(HEARTBEAT_MS, null, { signal: waiting.signal, ref: false }).catch(() => null);
    const come = await Promise.race([next, silence]);
    waiting.abort();
    if (come === null) yield ': still here\n\n';
    else if (come.done) return;
    else {
      next = nextOf();
      const { cursor, storyId } = come.value;
      if (fits(come.value)) yield `id: ${cursor}\ndata: ${JSON.stringify(storyId)}\n\n`;
    }
  }
}
