import { newsloomError } from '@newsloom/errors';
import { storyChangeSchema, storyVersions } from '@newsloom/store';
import { z } from 'zod';
import type { ApiOptions, ApiServer } from './api-options.ts';
import { commonErrors, unknownId } from './error-answer.ts';
import { isCurrent } from './etag.ts';
import { storyIdParameter, versionParameter } from './parameter.ts';
import { storyEtag } from './story-answers.ts';
import { storedStorySchema, unchangedSchema } from './story-schema.ts';

const versionSchema = z.object({
  version: z.int().describe('number of the version'),
  at: z.iso.datetime().describe('when it was published'),
  headline: z.string().describe('its headline then'),
  articleCount: z.int().describe('articles in it then'),
  outletCount: z.int().describe('outlets in it then'),
  change: z
    .object({
      kind: z.string().describe('kind of the change, as in the change feed'),
      summary: z.string().describe('what changed, in words'),
      changes: z
        .array(storyChangeSchema)
        .optional()
        .describe('the same as data; absent in versions of before this field'),
    })
    .nullable()
    .describe('the entry of this version in the changelog'),
});

const versionListSchema = z
  .object({
    storyId: z.string().describe('id of the story'),
    versions: z.array(versionSchema).describe('newest first'),
  })
  .describe('The versions of a story that are kept.');

const versionParameters = storyIdParameter.extend({
  version: versionParameter.meta({ description: 'number of the version', examples: [1] }),
});

/** GET /v1/stories/{id}/versions and /v1/stories/{id}/versions/{version}. */
export function versionRoutes(server: ApiServer, { store: { db } }: ApiOptions): void {
  server.get(
    '/v1/stories/:id/versions',
    {
      schema: {
        operationId: 'listVersions',
        summary: 'The versions of a story',
        description: 'Those that are still kept; merged stories keep theirs.',
        tags: ['stories'],
        params: storyIdParameter,
        response: { 200: versionListSchema, 404: unknownId, ...commonErrors },
      },
    },
    async ({ params: { id } }) => {
      const versions = await storyVersions.list(db, id);
      if (versions.length === 0) throw newsloomError('not-found', { what: 'published story', id });
      return { storyId: id, versions: versions.map((version) => ({ ...version, at: version.at.toISOString() })) };
    },
  );

  server.get(
    '/v1/stories/:id/versions/:version',
    {
      schema: {
        operationId: 'getVersion',
        summary: 'A version of a story, whole',
        description: 'The document as it was published then.',
        tags: ['stories'],
        params: versionParameters,
        response: { 200: storedStorySchema, 304: unchangedSchema, 404: unknownId, ...commonErrors },
      },
    },
    async (request, reply) => {
      const { id, version } = request.params;
      const kept = await storyVersions.byNumber(db, id, version);
      if (!kept) throw newsloomError('not-found', { what: `version ${version} of a story`, id });
      if (isCurrent(request, reply, storyEtag(version, kept.at))) return reply.code(304).send();
      return kept.document;
    },
  );
}
