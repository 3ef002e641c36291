import { CHANGE_KINDS, type ChangeRow, storyChangeSchema } from '@newsloom/store';
import { z } from 'zod';

/**
 * A change in the form for readers and webhooks. For changes of an earlier release `summary` is null and `changes`
 * empty.
 */
export const toldChangeSchema = z.object({
  cursor: z
    .string()
    .describe('position right after this change: send it as `after` of the next request, or as `Last-Event-ID`'),
  kind: z
    .enum(CHANGE_KINDS)
    .describe('kind of change; `story.split` is the first version of a story that was split off from another'),
  storyId: z.string().describe('id of the story'),
  version: z.int().describe('the version of the story that the change made'),
  at: z.iso.datetime().describe('when it was published, ISO 8601 in UTC'),
  summary: z.string().nullable().describe('what changed, in words; null for changes of an earlier release'),
  changes: z.array(storyChangeSchema).describe('what changed, as data'),
  from: z.string().nullable().describe('for `story.split`: id of the story that it was split off from; else null'),
  into: z.string().nullable().describe('for `story.merged`: id of the story that it was merged into; else null'),
});

export type ToldChange = z.infer<typeof toldChangeSchema>;

/** A stored change in the form for readers and webhooks. */
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
