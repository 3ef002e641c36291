import { newsloomError } from '@newsloom/errors';
import { changesOf, summaryOf } from '@newsloom/reading';
import { type Db, type StoryDocument, storyChangeSchema, storyVersions } from '@newsloom/store';
import { z } from 'zod';
import type { ApiOptions, ApiServer } from './api-options.ts';
import { commonErrors, unknownId } from './error-answer.ts';
import { storyIdParameter, versionParameter } from './parameter.ts';
import { unchangedSchema } from './story-schema.ts';

const diffQuerySchema = z.strictObject({
  from: versionParameter.meta({
    description: 'number of the version to compare with, usually the earlier one',
    examples: [1],
  }),
  to: versionParameter
    .optional()
    .meta({ description: 'number of the version to compare; without it, the current one', examples: [2] }),
});

const diffSchema = z
  .object({
    storyId: z.string().describe('id of the story'),
    from: z.int().describe('number of the version to compare with'),
    to: z.int().describe('number of the version that is compared'),
    summary: z.string().describe('what is different in `to`, in words; empty if nothing is different'),
    changes: z.array(storyChangeSchema).describe('what is different in `to`, as data, like `changes` in the changelog'),
    fields: z.array(z.string()).describe('names of the fields of the document that are different'),
  })
  .meta({ id: 'StoryDiff', description: 'What is different between two versions of a story.' });

/** GET /v1/stories/{id}/diff. */
export function diffRoute(server: ApiServer, { store: { db } }: ApiOptions): void {
  server.get(
    '/v1/stories/:id/diff',
    {
      schema: {
        operationId: 'diffStoryVersions',
        summary: 'What changed between two versions of a story',
        description:
          'Compares the documents as they were published, and describes the differences in words and as data, like the changelog does. `from` may be the later version.',
        tags: ['stories'],
        params: storyIdParameter,
        querystring: diffQuerySchema,
        response: {
          200: { description: 'The differences.', content: { 'application/json': { schema: diffSchema } } },
          304: unchangedSchema,
          404: unknownId,
          ...commonErrors,
        },
      },
    },
    async ({ params: { id }, query: { from, to } }) => {
      const [before, after] = await Promise.all([versionOf(db, id, from), versionOf(db, id, to)]);
      const changes = changesOf(before, after);
      const summary = changes.length === 0 ? '' : summaryOf(before, after, changes);
      return { storyId: id, from, to: after.version, summary, changes, fields: differentFields(before, after) };
    },
  );
}

async function versionOf(db: Db, id: string, version: number | undefined): Promise<StoryDocument> {
  const wanted = version ?? (await storyVersions.list(db, id))[0]?.version;
  if (wanted === undefined) throw newsloomError('not-found', { what: 'published story', id });
  const kept = await storyVersions.byNumber(db, id, wanted);
  if (!kept) throw newsloomError('not-found', { what: `version ${wanted} of a story`, id });
  return kept.document;
}

/** Fields that differ between any two versions, because they identify the version. */
const ALWAYS = new Set(['version', 'updatedAt', 'changelog']);

function differentFields(before: StoryDocument, after: StoryDocument): string[] {
  const [a, b] = [before, after].map((document) => new Map<string, unknown>(Object.entries(document)));
  const names = new Set([...(a?.keys() ?? []), ...(b?.keys() ?? [])]);
  // Both texts come from Postgres, which always writes keys in the same order.
  return [...names]
    .filter((name) => !ALWAYS.has(name) && JSON.stringify(a?.get(name)) !== JSON.stringify(b?.get(name)))
    .sort();
}
