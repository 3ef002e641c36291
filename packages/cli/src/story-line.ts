import { schemaFault } from '@newsloom/errors';
import { type Factuality, type Lean, parseFactuality, parseLean } from '@newsloom/scoring';
import { z } from 'zod';
import { type ArticleLine, articleFrom, articleLineSchema, refusing } from './article-line.ts';
import { type InputLine, parseJsonLine } from './input-lines.ts';

/** More articles than any story has, and few enough to be in memory. */
const MOST_ARTICLES = 10_000;

/** What raters write about an outlet that they list without a rating. */
const UNRATED = ['', 'unrated', 'unknown', 'none', 'n/a'];

/** A label of a rating; null for a label that says that there is no rating. */
const label = (...none: readonly string[]) =>
  z
    .string()
    .trim()
    .nullish()
    .transform((text) => (text && ![...UNRATED, ...none].includes(text.toLowerCase()) ? text : null));

/** A line of `newsloom inspect story`. Other keys are ignored. */
const storyLineSchema = z.object({
  id: z.union([z.string().min(1), z.number()]).transform(String),
  articles: z
    .array(articleLineSchema.extend({ lean: label('mixed'), factuality: label() }))
    .min(1)
    .max(MOST_ARTICLES),
});

/** An article line with the rating of its outlet. */
export type RatedLine = ArticleLine & { lean: Lean | null; factuality: Factuality | null };

export type StoryLine = { id: string; articles: RatedLine[] };

/** Reads a line of a story and its articles. Throws `line-invalid` with the number of the line and the reason. */
export function parseStoryLine(input: string, line: InputLine): StoryLine {
  const refuse = refusing(input, line);
  const parsed = storyLineSchema.safeParse(parseJsonLine(input, line));
  if (!parsed.success) throw refuse(schemaFault(parsed.error, 'line'));
  const articles = parsed.data.articles.map((given, place): RatedLine => {
    const fault = (reason: string) => refuse(`articles.${place}: ${reason}`);
    const lean = given.lean ? parseLean(given.lean) : null;
    const factuality = given.factuality ? parseFactuality(given.factuality) : null;
    if (given.lean && lean === null) throw fault(`lean: ${given.lean} is not a lean`);
    if (given.factuality && factuality === null) throw fault(`factuality: ${given.factuality} is not a level`);
    return { ...articleFrom(given, fault), lean, factuality };
  });
  const ids = new Set(articles.map(({ id }) => id));
  if (ids.size < articles.length) throw refuse('articles: two have the same id');
  return { id: parsed.data.id, articles };
}
