import { newsloomError } from '@newsloom/errors';
import { type Db, storyDocumentSchema, storyList } from '@newsloom/store';
import { z } from 'zod';
import type { Answer } from './answer-cache.ts';
import type { ApiOptions, ApiServer } from './api-options.ts';
import { commonErrors, errorAnswer, unknownId } from './error-answer.ts';
import { isCurrent } from './etag.ts';
import { alternateLinks } from './feed-links.ts';
import { storyIdParameter } from './parameter.ts';
import type { StoredAnswers } from './stored-answer.ts';
import { jsonAnswer, listedJson, storyEtag } from './story-answers.ts';
import { encodeCursor } from './story-cursor.ts';
import { fieldsParameter, shapeOf } from './story-fields.ts';
import { storyQueryOf, storyQuerySchema } from './story-query.ts';
import { mergedAnswer, storedStorySchema, storySummarySchema, unchangedSchema } from './story-schema.ts';

const storyListSchema = z
  .object({
    stories: z.array(storySummarySchema).describe('the stories in the order of `sort`'),
    next: z.string().nullable().describe('value for `cursor` to get the next page; null on the last page'),
  })
  .describe('A page of stories.');

const retracted = errorAnswer('The story was retracted; the message says why.');

/** GET /v1/stories and /v1/stories/{id}. */
export function storyRoutes(server: ApiServer, { store: { db } }: ApiOptions, stored: StoredAnswers): void {
  server.get(
    '/v1/stories',
    {
      preValidation: stored.reuse,
      schema: {
        operationId: 'listStories',
        summary: 'Published stories, filtered, searched and sorted',
        description:
          'Stories must match all given filters. Merged and retracted stories are left out unless `status` asks for them. For further pages, send `next` as `cursor` until it is null; stories that are added or changed in the meantime do not shift the pages. Each page has an ETag, so repeating a request with `if-none-match` is cheap.',
        tags: ['stories'],
        querystring: storyQuerySchema,
        response: { 200: storyListSchema, 304: unchangedSchema, ...commonErrors },
      },
    },
    (request, reply) => stored.answer(request, reply, () => listAnswer(db, request.query)) as Promise<never>,
  );

  server.get(
    '/v1/stories/:id',
    {
      preValidation: stored.reuse,
      schema: {
        operationId: 'getStory',
        summary: 'A story in full',
        description:
          'The document of the current version. For a merged story the answer is 308 with the address of the story that it was merged into: a client that follows redirects gets that story, with another `id`. For a retracted story the answer is 410 with the reason.',
        tags: ['stories'],
        params: storyIdParameter,
        querystring: z.strictObject({ fields: fieldsParameter }),
        response: {
          200: storedStorySchema,
          304: unchangedSchema,
          308: mergedAnswer,
          404: unknownId,
          410: retracted,
          ...commonErrors,
        },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const state = await storyList.stateOf(db, id);
      if (state?.mergedInto) {
        const { mergedInto } = state;
        return reply.code(308).header('location', `/v1/stories/${mergedInto}`).send({ id, mergedInto });
      }
      if (!state?.isPublished) throw newsloomError('not-found', { what: 'story', id });
      if (state.status === 'retracted') throw newsloomError('story-retracted', { id, reason: await reasonOf(db, id) });
      const etag = storyEtag(state.version, state.updatedAt, request.query.fields);
      if (isCurrent(request, reply, etag)) return reply.code(304).send();
      return stored.answer(request, reply, () => storyAnswer(db, id, request.query.fields)) as Promise<never>;
    },
  );
}

async function listAnswer(db: Db, query: z.infer<typeof storyQuerySchema>): Promise<Answer> {
  const page = await storyList.find(db, storyQueryOf(query), shapeOf(query));
  const next = page.next && encodeCursor({ sort: query.sort, ...page.next });
  const stories = page.stories.map((story) => listedJson(story, query.q)).join(',');
  return jsonAnswer(`{"stories":[${stories}],"next":${JSON.stringify(next)}}`, { link: alternateLinks(query) });
}

async function storyAnswer(db: Db, id: string, fields: string[] | undefined): Promise<Answer> {
  const wanted = fields === undefined ? null : shapeOf({ fields }).fields;
  const story = await storyList.fieldsOf(db, id, wanted);
  if (!story) throw newsloomError('not-found', { what: 'story', id });
  return jsonAnswer(story.json, {}, storyEtag(story.version, story.updatedAt, fields));
}

const changelogSchema = storyDocumentSchema.pick({ changelog: true });

/** Why a story was retracted, in the words of its last version. */
async function reasonOf(db: Db, id: string): Promise<string> {
  const story = await storyList.fieldsOf(db, id, ['changelog']);
  const told = changelogSchema.safeParse(JSON.parse(story?.json ?? 'null'));
  return told.data?.changelog.at(-1)?.summary.replace(/\.$/, '') ?? 'no article is left in it';
}
