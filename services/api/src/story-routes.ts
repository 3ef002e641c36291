import { createHash } from 'node:crypto';
import { newsloomError } from '@newsloom/errors';
import { type StoryPage, stories } from '@newsloom/store';
import { z } from 'zod';
import type { ApiOptions, ApiServer } from './api-options.ts';
import { commonErrors, unknownId } from './error-answer.ts';
import { isCurrent } from './etag.ts';
import { storyIdParameter } from './parameter.ts';
import { encodeCursor } from './story-cursor.ts';
import { storyQueryOf, storyQuerySchema } from './story-query.ts';
import { mergedAnswer, storedStorySchema, storySummarySchema, unchangedSchema } from './story-schema.ts';

const storyListSchema = z
  .object({
    stories: z.array(storySummarySchema),
    next: z.string().nullable().describe('`cursor` of the next page; null at the end'),
  })
  .describe('A page of stories.');

/** GET /v1/stories and /v1/stories/{id}. */
export function storyRoutes(server: ApiServer, { store: { db }, version }: ApiOptions): void {
  server.get(
    '/v1/stories',
    {
      schema: {
        operationId: 'listStories',
        summary: 'Published stories, filtered and sorted',
        description:
          'Merged and retracted stories are left out. Follow `next` until it is null; a page has an ETag, so asking again with `if-none-match` costs little.',
        tags: ['stories'],
        querystring: storyQuerySchema,
        response: { 200: storyListSchema, 304: unchangedSchema, ...commonErrors },
      },
    },
    async (request, reply) => {
      const { sort } = request.query;
      const page = await stories.find(db, storyQueryOf(request.query));
      if (isCurrent(request, reply, etagOf(page, version))) return reply.code(304).send();
      // The schema of the answer cuts the documents down to summaries.
      return { stories: page.documents, next: page.next && encodeCursor({ sort, ...page.next }) };
    },
  );

  server.get(
    '/v1/stories/:id',
    {
      schema: {
        operationId: 'getStory',
        summary: 'A story, whole',
        description:
          'The document as it was published last. A story that was merged answers 308 with the address of the story that took it in, so a client that follows redirects gets that one; its `id` tells.',
        tags: ['stories'],
        params: storyIdParameter,
        response: {
          200: storedStorySchema,
          304: unchangedSchema,
          308: mergedAnswer,
          404: unknownId,
          ...commonErrors,
        },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const story = await stories.byId(db, id);
      const mergedInto = story?.merged_into ?? story?.document?.mergedInto;
      if (mergedInto) {
        return reply.code(308).header('location', `/v1/stories/${mergedInto}`).send({ id, mergedInto });
      }
      if (!story?.document) throw newsloomError('not-found', { what: 'story', id });
      if (isCurrent(request, reply, storyEtag(story.version, story.updated_at))) return reply.code(304).send();
      return story.document;
    },
  );
}

/** The time is included because a new store counts versions from 1 again. */
export const storyEtag = (version: number, at: Date): string => `"${version}-${at.getTime().toString(36)}"`;

/** A weak ETag: the page has the same versions of the same stories in the same order. */
function etagOf({ documents, next }: StoryPage, apiVersion: string): string {
  const content = [apiVersion, ...documents.flatMap(({ id, version, updatedAt }) => [id, version, updatedAt])];
  const hash = createHash('sha256')
    .update(JSON.stringify([content, next]))
    .digest('base64url');
  return `W/"${hash}"`;
}
