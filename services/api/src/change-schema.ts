import { changeKinds, storyChangeSchema } from '@newsloom/store';
import { z } from 'zod';

/** What a change is told of. A change of an earlier release has no `summary` and no `changes`. */
export const changeSchema = z
  .object({
    cursor: z.string().describe('the place right after this change: `after` of the next request, or `Last-Event-ID`'),
    kind: z.enum(changeKinds).describe('`story.split` is the first version of a story that began in another'),
    storyId: z.string().describe('id of the story'),
    version: z.int().describe('the version of the story that the change made'),
    at: z.iso.datetime().describe('when it was published, ISO 8601 in UTC'),
    summary: z.string().nullable().describe('what changed, in words'),
    changes: z.array(storyChangeSchema).describe('the same as data: fields, and the articles that joined and left'),
    from: z.string().nullable().describe('of `story.split`: id of the story that it began in'),
    into: z.string().nullable().describe('of `story.merged`: id of the story that took it in'),
    document: z
      .custom<Record<string, unknown> | null>()
      .meta({
        anyOf: [{ $ref: '#/components/schemas/Story' }, { type: 'null' }],
        description: 'with `expand=documents`: the present document of the story, of this version or a newer one',
      })
      .optional(),
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
        summary: '1 new article.',
        changes: [{ kind: 'articles-joined', articleIds: ['a1s2v3r4e5w6q7t2y'] }],
        from: null,
        into: null,
      },
    ],
  });
