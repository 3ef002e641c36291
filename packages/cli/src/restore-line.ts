import { schemaFault } from '@newsloom/errors';
import { articleSchema, toldChangeSchema } from '@newsloom/reading';
import { type RatedOutlet, type StoryDocument, storyDocumentSchema } from '@newsloom/store';
import { z } from 'zod';
import { refusing } from './article-line.ts';
import { type InputLine, parseJsonLine } from './input-lines.ts';

const text = z.string().nullable();

const outletSchema = z.object({
  domain: z.string().min(1),
  name: text,
  country: text,
  owner: text,
  family: text,
  ownerType: text,
  stateMedia: z.boolean().nullable(),
  category: text,
  factsAt: text,
  factsSource: text,
  aliases: z.array(z.string()),
  ratings: z.array(
    z.object({
      rater: z.string(),
      ratedAt: z.string(),
      lean: text,
      factuality: text,
      evidenceUrl: text,
      scale: text,
      licence: text,
    }),
  ),
}) satisfies z.ZodType<RatedOutlet>;

const articleLineSchema = articleSchema.extend({ shard: text, pageKind: text });

const names = z.array(z.string()).nullable();
const changeLineSchema = toldChangeSchema.extend({
  cursor: z.string().regex(/^[1-9]\d{0,14}$/, 'must be a number'),
  languages: names,
  topics: names,
  outlets: names,
});

/**
 * The fields that the columns of a story are made from. The rest of the document is stored unchanged, because it may
 * come from an earlier version, which had fewer fields.
 */
const storyLineSchema = storyDocumentSchema
  .pick({ id: true, version: true, status: true, mergedInto: true, splitFrom: true, language: true })
  .extend(
    storyDocumentSchema.pick({ firstPublishedAt: true, firstSeenAt: true, lastArticleAt: true, updatedAt: true }).shape,
  )
  .extend({
    headline: z.looseObject({ text: z.string() }),
    importance: z.looseObject({ value: z.number() }),
    blindspot: z.looseObject({ side: z.string() }).nullable(),
    topics: z.array(z.looseObject({ id: z.string(), label: z.string() })),
    keywords: z.array(z.looseObject({ label: z.string() })),
    articles: z.array(z.looseObject({ outlet: z.looseObject({ domain: z.string() }).nullable() })),
    changelog: z.array(z.looseObject({ version: z.int() })),
    articleCount: z.int(),
    outletCount: z.int(),
  })
  .loose();

/** A line of `newsloom export` as JSON. */
export type RestoreLine =
  | { what: 'outlets'; row: z.infer<typeof outletSchema> }
  | { what: 'articles'; row: z.infer<typeof articleLineSchema> }
  | { what: 'stories'; row: StoryDocument }
  | { what: 'changes'; row: z.infer<typeof changeLineSchema> };

/** The keys that only the lines of one kind have. */
const MARKS = [
  ['cursor', 'changes', changeLineSchema],
  ['schemaVersion', 'stories', storyLineSchema],
  ['discoveredAt', 'articles', articleLineSchema],
  ['ratings', 'outlets', outletSchema],
] as const;

/** Reads a line of an export. Throws `line-invalid` with the number of the line and the reason. */
export function parseRestoreLine(input: string, line: InputLine): RestoreLine {
  const refuse = refusing(input, line);
  const given = parseJsonLine(input, line);
  const mark = MARKS.find(([key]) => typeof given === 'object' && given !== null && key in given);
  if (!mark) throw refuse('no line of `newsloom export` stories, articles, outlets or changes');
  const [, what, schema] = mark;
  const parsed = schema.safeParse(given);
  if (!parsed.success) throw refuse(schemaFault(parsed.error, 'line'));
  return { what, row: parsed.data } as RestoreLine;
}
