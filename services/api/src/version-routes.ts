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
  at: z.iso.datetime().describe('when it was published (ISO 8601, UTC)'),
  headline: z.string().describe('headline of the story in this version'),
  articleCount: z.int().describe('number of articles in this version'),
  outletCount: z.int().describe('number of outlets in this version'),
  change: z
    .object({
      kind: z.string().describe('kind of the change, as in /v1/changes'),
      summary: z.string().describe('what changed, in words'),
      changes: z.array(storyChangeSchema).optional().describe('what changed, as data; absent in older versions'),
    })
    .nullable()
    .describe('the entry of this version in the changelog; null if there is none'),
});

const versionListSchema = z
  .object({
    storyId: z.string().describe('id of the story'),
    versions: z.array(versionSchema).describe('the versions, newest first'),
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
        description: 'Lists the versions that are still kept. Merged stories keep their versions.',
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
        summary: 'A version of a story in full',
        description: 'The document as it was published in this version.',
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
