import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { ApiServer } from './api-options.ts';
import type { openChangeDocuments } from './change-documents.ts';
import type { ChangeFeed } from './change-feed.ts';
import { type ChangeFilter, changeFilters, isAskedFor } from './change-filter.ts';
import { changeJson, wantedOf } from './change-page.ts';
import { expandParameter, placeParameter } from './change-parameters.ts';
import { commonErrors, cursorExpired } from './error-answer.ts';
import { type LoadLimits, STREAM_PATH } from './load-limits.ts';

/** How long a browser waits before it connects again after a break. */
const RETRY_MS = 2_000;

/** The longest time that a timer of Node can have, because a stream only ends when its reader disconnects. */
const FOR_EVER = 2 ** 31 - 1;

const streamQuerySchema = z.strictObject({
  after: placeParameter.meta({
    description:
      '`cursor` of a change: only changes after it; `newest`: only changes from now on; ignored if there is a `Last-Event-ID`; without both, from the oldest change that is kept',
    examples: ['1042'],
  }),
  ...changeFilters,
  expand: expandParameter,
});

const streamHeadersSchema = z.looseObject({
  'last-event-id': placeParameter.describe('`id` of the last event that was received; browsers send it themselves'),
});

const eventStream = {
  description: 'The changes as server-sent events.',
  content: {
    'text/event-stream': { schema: z.string().describe('events with `id`, `event` and `data` (a Change as JSON)') },
  },
};

type Sources = {
  startOf: (after: string | undefined) => Promise<number>;
  feed: ChangeFeed;
  documentsOf: ReturnType<typeof openChangeDocuments>;
  limits: Pick<LoadLimits, 'heartbeatMs' | 'slowMs'>;
};

/** GET /v1/changes/stream. */
export function changeStream(server: ApiServer, sources: Sources): void {
  server.get(
    STREAM_PATH,
    {
      handlerTimeout: FOR_EVER,
      exposeHeadRoute: false,
      schema: {
        operationId: 'streamChanges',
        summary: 'Every material change, as server-sent events',
        description:
          'Sends the changes of /v1/changes as they happen, in the same order: `event` is the kind, `id` the cursor, `data` the change. After a lost connection, send the last `id` as `Last-Event-ID`, as an EventSource does, and you miss no change and see none twice. When there is no change for 15 seconds, an `id` without data is sent; it also moves your position past changes that the filters leave out. The connection of a reader that accepts no data for 30 seconds is closed.',
        tags: ['changes'],
        querystring: streamQuerySchema,
        headers: streamHeadersSchema,
        response: { 200: eventStream, 410: cursorExpired, ...commonErrors },
      },
    },
    async (request, reply) => {
      const { after, expand, ...filter } = request.query;
      const start = await sources.startOf(request.headers['last-event-id'] ?? after);
      const gone = closing(reply.raw);
      const events = eventsAfter(start, { filter, withDocuments: expand !== undefined, gone }, sources);
      reply.headers({ 'content-type': 'text/event-stream; charset=utf-8', 'x-accel-buffering': 'no' });
      return reply.send(
        Readable.from(cutOffWhenSlow(events, reply, sources.limits.slowMs), {
          objectMode: true,
          highWaterMark: 1,
        }) as never,
      );
    },
  );
}

const END = Buffer.from('\n\n');

type Stream = { filter: ChangeFilter; withDocuments: boolean; gone: AbortSignal };

/** Documents in one piece of the stream. A whole piece is in memory, and a document has 50 kB on average. */
const DOCUMENTS_A_PIECE = 20;

/** The events after a place, in pieces, until the reader disconnects or the API stops. */
async function* eventsAfter(
  start: number,
  stream: Stream,
  { feed, documentsOf, limits }: Sources,
): AsyncGenerator<string | Buffer> {
  let place = start;
  yield `retry: ${RETRY_MS}\nid: ${place}\n\n`;
  while (!stream.gone.aborted && !feed.isStopped()) {
    const rows = await feed.read(place);
    const asked = rows.filter((row) => isAskedFor(stream.filter, row));
    const size = stream.withDocuments ? DOCUMENTS_A_PIECE : asked.length;
    for (let from = 0; from < asked.length; from += size) {
      const piece = asked.slice(from, from + size);
      const documents = stream.withDocuments ? await documentsOf(piece.map(wantedOf)) : null;
      yield Buffer.concat(
        piece.flatMap((row) => [
          Buffer.from(`id: ${row.seq}\nevent: ${row.kind}\ndata: `),
          ...changeJson(row, documents),
          END,
        ]),
      );
    }
    place = rows.at(-1)?.seq ?? place;
    if (rows.length > 0) continue;
    const silence = AbortSignal.timeout(limits.heartbeatMs);
    await feed.wait(place, AbortSignal.any([stream.gone, silence]));
    if (silence.aborted) yield `: still here\nid: ${place}\n\n`;
  }
}

/** Passes on one piece at a time. If the reader takes too long for a piece, its connection is closed. */
async function* cutOffWhenSlow(
  pieces: AsyncGenerator<string | Buffer>,
  reply: FastifyReply,
  slowMs: number,
): AsyncGenerator<string | Buffer> {
  for await (const piece of pieces) {
    const taken = new AbortController();
    const tooLong = setTimeout(slowMs, undefined, { signal: taken.signal, ref: false });
    tooLong.then(
      () => reply.raw.destroy(),
      () => {},
    );
    try {
      yield piece;
    } finally {
      taken.abort();
    }
  }
}

/** A signal that aborts when the reader disconnects. */
export function closing(raw: ServerResponse): AbortSignal {
  const control = new AbortController();
  if (raw.destroyed) control.abort();
  else raw.once('close', () => control.abort());
  return control.signal;
}
