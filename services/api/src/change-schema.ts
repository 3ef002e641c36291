import { toldChangeSchema } from '@newsloom/reading';
import { z } from 'zod';

/** A change as the API tells it. */
export const changeSchema = toldChangeSchema
  .extend({
    document: z
      .custom<Record<string, unknown> | null>()
      .meta({
        anyOf: [{ $ref: '#/components/schemas/Story' }, { type: 'null' }],
        description: 'only with `expand=documents`: the current document of the story, of this version or a newer one',
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
