import { isApiError, isPassing } from './api-error.ts';
import { eventsOf } from './event-stream.ts';
import { backoffMs, pause } from './pause.ts';
import { asJson, type Query, type Request } from './request.ts';
import type { Change, ListChanges, StreamChangesQuery } from './types.ts';

export type ChangesOptions = StreamChangesQuery & {
  /** Ends the iteration. */
  signal?: AbortSignal;
  /** `poll` never opens a stream. By default a stream is tried first, and given up if a proxy seems to buffer it. */
  by?: 'stream' | 'poll';
};

/** Three heartbeats of the API. */
const SILENCE_MS = 45_000;

/** Long polling: how long the API may wait for a change before it answers, in seconds. */
const WAIT = 30;

/** After this many empty streams in a row, changes are polled instead: a proxy seems to buffer the streams. */
const EMPTY_STREAMS = 2;

/**
 * Yields every change after `after`, in order, and then new ones as they happen, until `signal` aborts. Reconnects by
 * itself and continues where it stopped. Throws an `ApiError` that is permanent, such as `cursor-expired`. Store the
 * `cursor` of a change once it is processed, and pass it as `after` the next time.
 */
export async function* followChanges(
  request: Request,
  { signal, by = 'stream', after, ...filter }: ChangesOptions,
): AsyncGenerator<Change, void> {
  let place = after;
  let emptyStreams = 0;
  let failures = 0;
  while (!signal?.aborted) {
    let isEmpty = true;
    try {
      if (by === 'stream' && emptyStreams < EMPTY_STREAMS) {
        for await (const { id, data } of streamOf(request, { ...filter, after: place }, signal)) {
          isEmpty = false;
          failures = 0;
          if (id !== '') place = id;
          if (data !== '') yield JSON.parse(data);
          if (signal?.aborted) return;
        }
        emptyStreams = isEmpty ? emptyStreams + 1 : 0;
      } else {
        const page = await pageOf(request, { ...filter, after: place }, signal);
        failures = 0;
        for (const change of page.changes) {
          place = change.cursor;
          yield change;
          if (signal?.aborted) return;
        }
        place = page.next;
        continue;
      }
    } catch (error) {
      if (signal?.aborted) return;
      if (isApiError(error) && !isPassing(error)) throw error;
      // An `ApiError` means that the API was unavailable, which says nothing about streams.
      if (!isApiError(error)) emptyStreams = isEmpty ? emptyStreams + 1 : 0;
    }
    await pause(backoffMs(failures++), signal);
  }
}

async function* streamOf(request: Request, query: Query, signal: AbortSignal | undefined) {
  const given = new AbortController();
  const end = () => given.abort();
  signal?.addEventListener('abort', end);
  try {
    const answer = await request('/v1/changes/stream', query, async (answer) => answer, {
      headers: { accept: 'text/event-stream' },
      signal: given.signal,
    });
    const isStream = answer.headers.get('content-type')?.startsWith('text/event-stream');
    if (answer.body && isStream) yield* eventsOf(answer.body, SILENCE_MS);
  } finally {
    signal?.removeEventListener('abort', end);
    given.abort();
  }
}

const pageOf = (request: Request, query: Query, signal: AbortSignal | undefined): Promise<ListChanges> =>
  request('/v1/changes', { ...query, wait: WAIT }, asJson<ListChanges>, {
    timeoutMs: (WAIT + 15) * 1_000,
    ...(signal ? { signal } : {}),
  });
