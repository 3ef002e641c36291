import { z } from 'zod';

const side = z.enum(['left', 'center', 'right']);
const share = z.object({ left: z.number(), center: z.number(), right: z.number() });
const ids = z.array(z.string());

/** What one version changed, of one kind. A reader that does not know a kind can show `summary` of the entry. */
export const storyChangeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('articles-joined'), articleIds: ids }),
  z.object({ kind: z.literal('articles-left'), articleIds: ids }),
  z.object({ kind: z.literal('articles-corrected'), articleIds: ids }),
  z.object({ kind: z.literal('first-lean'), side }),
  z.object({
    kind: z.literal('figure'),
    what: z.string().describe('what is counted, as in the timeline'),
    from: z.number(),
    to: z.number(),
  }),
  z.object({ kind: z.literal('headline'), from: z.string(), to: z.string() }),
  z.object({ kind: z.literal('dek'), from: z.string().nullable(), to: z.string().nullable() }),
  z.object({ kind: z.literal('key-points'), added: z.int(), removed: z.int() }),
  z.object({ kind: z.literal('differences'), opened: ids, settled: ids }),
  z.object({ kind: z.literal('perspectives') }),
  z.object({ kind: z.literal('bias'), from: share, to: share, statement: z.string() }),
  z.object({ kind: z.literal('blindspot'), from: z.string().nullable(), to: z.string().nullable() }),
  z.object({ kind: z.literal('factuality') }),
  z.object({ kind: z.literal('outlets') }).describe('owners or countries of the outlets'),
  z.object({ kind: z.literal('topics') }),
  z.object({ kind: z.literal('status'), from: z.string(), to: z.string() }),
  z.object({ kind: z.literal('split'), from: z.string() }),
  z.object({ kind: z.literal('merged'), into: z.string() }),
  z.object({ kind: z.literal('made-anew') }).describe('the same articles, read by other methods'),
]);

export type StoryChange = z.infer<typeof storyChangeSchema>;
