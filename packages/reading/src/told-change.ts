import { CHANGE_KINDS, type ChangeRow, storyChangeSchema } from '@newsloom/store';
import { z } from 'zod';

/**
 * A change in the form for readers and webhooks. For changes of an earlier release `summary` is null and `changes`
 * empty.
 */
export const toldChangeSchema = z.object({
  cursor: z.string().describe('the place right after this change: `after` of the next request, or `Last-Event-ID`'),
  kind: z.enum(CHANGE_KINDS).describe('`story.split` is the first version of a story that began in another'),
  storyId: z.string().describe('id of the story'),
  version: z.int().describe('the version of the story that the change made'),
  at: z.iso.datetime().describe('when it was published, ISO 8601 in UTC'),
  summary: z.string().nullable().describe('what changed, in words'),
  changes: z.array(storyChangeSchema).describe('the same as data: fields, and the articles that joined and left'),
  from: z.string().nullable().describe('of `story.split`: id of the story that it began in'),
  into: z.string().nullable().describe('of `story.merged`: id of the story that took it in'),
});

export type ToldChange = z.infer<typeof toldChangeSchema>;

/** A stored change in that form. */
export function toldChange(row: ChangeRow): ToldChange {
  const changes = row.entry?.changes ?? [];
  return {
    cursor: String(row.seq),
    kind: row.kind,
    storyId: row.story_id,
    version: row.version,
    at: row.at.toISOString(),
    summary: row.entry?.summary ?? null,
    changes,
    from: changes.find((change) => change.kind === 'split')?.from ?? null,
    into: changes.find((change) => change.kind === 'merged')?.into ?? null,
  };
}
