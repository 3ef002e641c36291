import { newsloomError } from '@newsloom/errors';
import { changes, type Db } from '@newsloom/store';
import { z } from 'zod';
import type { ApiOptions, ApiServer } from './api-options.ts';
import { commonErrors, errorAnswer } from './error-answer.ts';
import { limitParameter } from './parameter.ts';

const changeSchema = z
  .object({
    cursor: z.string().describe('the place right after this change'),
    kind: z
      .enum(['story.created', 'story.updated', 'story.merged', 'story.split', 'story.retracted'])
      .describe('what happened to the story'),
    storyId: z.string().describe('id of the story'),
    version: z.int().describe('the version of the story that the change made'),
    at: z.iso.datetime().describe('when it was written (ISO 8601, UTC)'),
  })
  .meta({
    id: 'Change',
    description: 'A material change of a story.',
    examples: [
      {
        cursor: '1042',
        kind: 'story.updated',
        storyId: 's4r2vqnxj6cq5o3ta',
        version: 9,
        at: '2026-08-01T09:30:00.000Z',
      },
    ],
  });

const changeListSchema = z
  .object({
    changes: z.array(changeSchema).describe('in commit order'),
    next: z.string().describe('`after` of the next request, also when there was nothing new'),
  })
  .describe('What has changed.');

const changeQuerySchema = z.strictObject({
  after: z
    .string()
    .regex(/^\d{1,15}$/, 'must be a `next` or a `cursor` of this list') // Numbers of up to 15 digits are exact.
    .optional()
    .meta({ description: '`next` of the answer before; without it, from the oldest change kept', examples: ['1042'] }),
  limit: limitParameter(1_000, 100),
});

const cursorExpired = errorAnswer('The cursor is of another store: a full read is needed.');

/** GET /v1/changes. */
export function changeRoutes(server: ApiServer, { store: { db } }: ApiOptions): void {
  server.get(
    '/v1/changes',
    {
      schema: {
        operationId: 'listChanges',
        summary: 'Every material change, in commit order',
        description:
          'Ask with the `next` of the answer before, and no change is missed or seen twice, however many writers there are. A change says which story to look at; its document may be newer already. Of long ago only the newest change of each story is kept, so that any cursor, however old, leads to the present state. 410 `cursor-expired` says that the cursor is from another store: read all stories once, then begin without `after`.',
        tags: ['changes'],
        querystring: changeQuerySchema,
        response: { 200: changeListSchema, 410: cursorExpired, ...commonErrors },
      },
    },
    async ({ query: { after, limit } }) => {
      const place = Number(after ?? 0);
      const rows = await changes.after(db, place, limit);
      if (rows.length === 0 && (await isForeign(db, place))) throw newsloomError('cursor-expired', { cursor: place });
      const list = rows.map((row) => ({
        cursor: String(row.seq),
        kind: row.kind,
        storyId: row.story_id,
        version: row.version,
        at: row.at.toISOString(),
      }));
      return { changes: list, next: list.at(-1)?.cursor ?? String(place) };
    },
  );
}

/** Says whether `place` lies beyond the newest change: then the cursor comes from another store. */
async function isForeign(db: Db, place: number): Promise<boolean> {
  const newest = await changes.newest(db);
  return newest !== null && place > newest;
}
