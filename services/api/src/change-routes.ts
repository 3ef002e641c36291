import { z } from 'zod';
import type { ApiOptions, ApiServer } from './api-options.ts';
import { openChangeDocuments } from './change-documents.ts';
import { openChangeFeed, PAGE } from './change-feed.ts';
import { changeFilters } from './change-filter.ts';
import { pageAnswer, pageOfRows, readPage, type Wanted } from './change-page.ts';
import { expandParameter, placeParameter } from './change-parameters.ts';
import { changeSchema } from './change-schema.ts';
import { openStarts } from './change-start.ts';
import { changeStream, closing } from './change-stream.ts';
import { commonErrors, cursorExpired } from './error-answer.ts';
import { defaultLimits } from './load-limits.ts';
import { limitParameter } from './parameter.ts';
import { type StoredAnswers, sendAnswer } from './stored-answer.ts';
import { unchangedSchema } from './story-schema.ts';

const changeListSchema = z
  .object({
    changes: z.array(changeSchema).describe('the changes in commit order, oldest first'),
    next: z.string().describe('value for `after` in the next request; set even if there are no changes'),
    more: z.boolean().describe('whether there may already be more changes after `next`'),
  })
  .describe('A page of changes.');

/** The longest wait in seconds. Proxies commonly close a connection that was silent for a minute. */
const LONGEST_WAIT = 50;

/** Documents in an answer: 50 kB each on average. */
const MOST_DOCUMENTS = 50;

const changeQuerySchema = z.strictObject({
  after: placeParameter.meta({
    description:
      '`next` of the previous answer: changes after it; `newest`: only changes from now on; without it, from the oldest change that is kept',
    examples: ['1042'],
  }),
  limit: limitParameter(1_000, 100),
  wait: z.coerce
    .number()
    .int()
    .min(0)
    .max(LONGEST_WAIT)
    .default(0)
    .meta({
      description: 'seconds to wait for a change if there is none yet; the answer comes as soon as there is one',
      examples: [30],
    }),
  ...changeFilters,
  expand: expandParameter,
});

/** GET /v1/changes and /v1/changes/stream. */
export function changeRoutes(
  server: ApiServer,
  { store: { db }, log, limits }: ApiOptions,
  stored: StoredAnswers,
): void {
  const feed = openChangeFeed(db, log);
  const startOf = openStarts(db);
  const documentsOf = openChangeDocuments(db);
  server.addHook('preClose', async () => feed.stop());

  server.get(
    '/v1/changes',
    {
      handlerTimeout: (LONGEST_WAIT + 15) * 1_000, // The wait, and what any other request may take.
      preValidation: stored.reuse,
      schema: {
        operationId: 'listChanges',
        summary: 'Every material change, in commit order',
        description:
          'Send the `next` of the previous answer as `after`, and you miss no change and see none twice, however many processes write at the same time. With `wait`, the API answers when there is a change, or when the time is over. A change names the story to look at; its document may already be newer. Of old changes only the newest of each story is kept, so you reach the current state from any cursor, however old. 410 `cursor-expired` means that the cursor is from another store: read all stories once, then begin without `after`.',
        tags: ['changes'],
        querystring: changeQuerySchema,
        response: { 200: changeListSchema, 304: unchangedSchema, 410: cursorExpired, ...commonErrors },
      },
    },
    async (request, reply) => {
      const { after, limit, wait, expand, ...filter } = request.query;
      const started = await startOf(after);
      const wanted: Wanted =
        expand === undefined
          ? { most: limit, filter, documentsOf: null }
          : { most: Math.min(limit, MOST_DOCUMENTS), filter, documentsOf };
      // Without a wait the answer holds until the next change.
      if (wait === 0 || request.method !== 'GET')
        return stored.answer(request, reply, async () =>
          pageAnswer(await readPage(db, started, wanted)),
        ) as Promise<never>;
      let page = await readPage(db, started, wanted);
      if (page.count === 0 && !page.more) {
        request.setAside?.();
        const over = AbortSignal.any([closing(reply.raw), AbortSignal.timeout(wait * 1_000)]);
        while (page.count === 0 && !over.aborted && !feed.isStopped()) {
          await feed.wait(page.next, over);
          const rows = await feed.read(page.next);
          page = await pageOfRows(rows, page.next, wanted, rows.length === PAGE);
        }
      }
      return sendAnswer(request, reply, pageAnswer(page)) as never;
    },
  );

  changeStream(server, { startOf, feed, documentsOf, limits: { ...defaultLimits, ...limits } });
}
