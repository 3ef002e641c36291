import { z } from 'zod';

const side = z.enum(['left', 'center', 'right']).describe('the side');
const percent = z.number().describe('percent of the rated outlets');
const share = z.object({ left: percent, center: percent, right: percent }).describe('shares of the rated outlets');
const ids = z.array(z.string()).describe('ids, or the differences in words');
const before = <Schema extends z.ZodType>(schema: Schema) => schema.describe('what it was');
const after = <Schema extends z.ZodType>(schema: Schema) => schema.describe('what it is now');

/** What one version changed, of one kind. A reader that does not know a kind can show `summary` of the entry. */
export const storyChangeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('articles-joined'), articleIds: ids }),
  z.object({ kind: z.literal('articles-left'), articleIds: ids }),
  z.object({ kind: z.literal('articles-corrected'), articleIds: ids }),
  z.object({ kind: z.literal('first-lean'), side }),
  z.object({
    kind: z.literal('figure'),
    what: z.string().describe('what is counted, as in the timeline'),
    from: before(z.number()),
    to: after(z.number()),
  }),
  z.object({ kind: z.literal('headline'), from: before(z.string()), to: after(z.string()) }),
  z.object({ kind: z.literal('dek'), from: before(z.string().nullable()), to: after(z.string().nullable()) }),
  z.object({
    kind: z.literal('key-points'),
    added: z.int().describe('key points that are new'),
    removed: z.int().describe('key points that are gone'),
  }),
  z.object({ kind: z.literal('differences'), opened: ids, settled: ids }),
  z.object({ kind: z.literal('perspectives') }),
  z.object({
    kind: z.literal('bias'),
    from: share,
    to: share,
    statement: z.string().describe('the largest share in words'),
  }),
  z.object({ kind: z.literal('blindspot'), from: before(z.string().nullable()), to: after(z.string().nullable()) }),
  z.object({ kind: z.literal('factuality') }),
  z.object({ kind: z.literal('outlets') }).describe('owners or countries of the outlets'),
  z.object({ kind: z.literal('topics') }),
  z.object({ kind: z.literal('status'), from: before(z.string()), to: after(z.string()) }),
  z.object({ kind: z.literal('split'), from: z.string().describe('id of the story that it was split from') }),
  z.object({ kind: z.literal('merged'), into: z.string().describe('id of the story that took it in') }),
  z.object({ kind: z.literal('made-anew') }).describe('the same articles, read by other methods'),
]);

export type StoryChange = z.infer<typeof storyChangeSchema>;
