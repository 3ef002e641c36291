import { type NewsloomError, newsloomError, schemaFault } from '@newsloom/errors';
import { addressFault, outletDomain } from '@newsloom/feeds';
import { detectLanguage } from '@newsloom/language';
import type { Import } from '@newsloom/store';
import { cutText, cutTitle, languageCode, parseDate, words } from '@newsloom/text';
import { z } from 'zod';
import { type InputLine, parseJsonLine } from './input-lines.ts';

const text = z.string().nullish();

/** Ids and outlets are indexed in the store. An index row holds 2,704 bytes, and a character takes at most four. */
const LONGEST_ID = 500;
const LONGEST_SOURCE = 253; // As long as the domain of an outlet can be (RFC 1035).

const isPlain = (text: string): boolean => !/\p{Cc}/u.test(text);

const name = (longest: number) => z.string().max(longest).refine(isPlain, 'must not hold control characters');

/** A line of `newsloom import` and of the offline commands. Other keys are ignored. */
export const articleLineSchema = z.object({
  id: z.union([name(LONGEST_ID).min(1), z.number()]).transform(String),
  url: text,
  title: z.string(),
  text,
  publishedAt: text,
  source: name(LONGEST_SOURCE).nullish(),
  lang: text,
});

export type ArticleLine = {
  id: string;
  url: string | null;
  title: string;
  text: string;
  publishedAt: Date | null;
  source: string | null;
  language: string | null;
};

/** A reason quotes the wrong value, which may be of any length. */
const LONGEST_REASON = 200;

/** Reads an article line. Throws `line-invalid` with the number of the line and the reason. */
export function parseArticleLine(input: string, line: InputLine): ArticleLine {
  const refuse = refusing(input, line);
  const parsed = articleLineSchema.safeParse(parseJsonLine(input, line));
  if (!parsed.success) throw refuse(schemaFault(parsed.error, 'line'));
  return articleFrom(parsed.data, refuse);
}

/** Makes the error for a line from the reason. */
export type Refusing = (reason: string) => NewsloomError;

export const refusing =
  (input: string, { number }: InputLine): Refusing =>
  (reason) =>
    newsloomError('line-invalid', { input, line: number, reason: cutText(reason, LONGEST_REASON) });

/** Checks what a schema cannot: dates, languages and addresses. Throws what `refuse` makes from the reason. */
export function articleFrom(given: z.infer<typeof articleLineSchema>, refuse: Refusing): ArticleLine {
  const { id, url, title, text, publishedAt, source, lang } = given;
  const at = publishedAt ? parseDate(publishedAt) : null;
  const language = lang ? languageCode(lang) : null;
  const urlFault = url ? addressFault(url) : null;
  if (publishedAt && !at) throw refuse(`publishedAt: ${publishedAt} is not a date`);
  if (lang && !language) throw refuse(`lang: ${lang} is not a language code`);
  if (urlFault) throw refuse(`url: ${urlFault}`);
  if (!title.trim() && !text?.trim()) throw refuse('neither title nor text');
  return {
    id,
    url: url || null,
    title: cutTitle(title),
    text: text ?? '',
    publishedAt: at ? new Date(at) : null,
    source: source || null,
    // Without a stated language, it is detected from the text.
    language: language ?? detectLanguage(`${title}\n${text ?? ''}`),
  };
}

/** Turns the line into an article for the store. */
export function importOf(line: ArticleLine): Import {
  const { id, url, title, text, source, publishedAt, language } = line;
  return {
    externalId: id,
    url,
    title,
    text,
    outlet: url ? outletDomain(url) : source,
    publishedAt,
    language,
    wordCount: words(text).length,
  };
}
