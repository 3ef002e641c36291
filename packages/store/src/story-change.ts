import { z } from 'zod';

const side = z.enum(['left', 'center', 'right']).describe('side of the outlet, by its lean');
const percent = z.number().describe('share of the rated outlets, in percent');
const share = z
  .object({ left: percent, center: percent, right: percent })
  .describe('shares of the three sides among the rated outlets, in percent');
const ids = z
  .array(z.string())
  .describe(
    'of `articleIds`: ids of the articles; of `opened` and `settled`: the counts on which outlets disagree now, or agree again, in words',
  );
const before = <Schema extends z.ZodType>(schema: Schema) => schema.describe('value before the change');
const after = <Schema extends z.ZodType>(schema: Schema) => schema.describe('value after the change');

/** What one version changed, of one kind. A reader that does not know a kind can show `summary` of the entry. */
export const storyChangeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('articles-joined'), articleIds: ids }),
  z.object({ kind: z.literal('articles-left'), articleIds: ids }),
  z.object({ kind: z.literal('articles-corrected'), articleIds: ids }),
  z.object({ kind: z.literal('first-lean'), side }),
  z.object({
    kind: z.literal('figure'),
    what: z.string().describe('what is counted, as in `timeline`'),
    from: before(z.number()),
    to: after(z.number()),
  }),
  z.object({ kind: z.literal('headline'), from: before(z.string()), to: after(z.string()) }),
  z.object({ kind: z.literal('dek'), from: before(z.string().nullable()), to: after(z.string().nullable()) }),
  z.object({
    kind: z.literal('key-points'),
    added: z.int().describe('number of new key points'),
    removed: z.int().describe('number of key points that were removed'),
  }),
  z.object({ kind: z.literal('differences'), opened: ids, settled: ids }),
  z.object({ kind: z.literal('perspectives') }),
  z.object({
    kind: z.literal('translations'),
    languages: z.array(z.string()).describe('languages in which the story can now be read as well, as ISO 639-1 codes'),
  }),
  z.object({
    kind: z.literal('bias'),
    from: share,
    to: share,
    statement: z.string().describe('the largest share, as a sentence in English'),
  }),
  z.object({ kind: z.literal('blindspot'), from: before(z.string().nullable()), to: after(z.string().nullable()) }),
  z.object({ kind: z.literal('factuality') }),
  z.object({ kind: z.literal('outlets') }).describe('the owners or countries of the outlets changed'),
  z.object({ kind: z.literal('topics') }),
  z.object({ kind: z.literal('status'), from: before(z.string()), to: after(z.string()) }),
  z.object({ kind: z.literal('split'), from: z.string().describe('id of the story that it was split from') }),
  z.object({ kind: z.literal('merged'), into: z.string().describe('id of the story that it was merged into') }),
  z
    .object({ kind: z.literal('made-anew') })
    .describe('the articles are the same, but other methods made a different document from them'),
]);

export type StoryChange = z.infer<typeof storyChangeSchema>;
