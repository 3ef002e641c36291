import { newsloomError } from '@newsloom/errors';
import { outletDomain, parseDate } from '@newsloom/feeds';
import type { Import } from '@newsloom/store';
import { detectLanguage, words } from '@newsloom/text';
import { z } from 'zod';
import { type InputLine, parseJsonLine } from './input-lines.ts';

const text = z.string().nullish();

/** A line of `newsloom import` and of the offline commands. Keys beyond these are kept out, not errors. */
const articleLineSchema = z.object({
  id: z.union([z.string().min(1), z.number()]).transform(String),
  url: text,
  title: z.string(),
  text,
  publishedAt: text,
  source: text,
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

/** Reads an article line. Throws `line-invalid` with the line's number and what does not fit. */
export function parseArticleLine(input: string, line: InputLine): ArticleLine {
  const parsed = articleLineSchema.safeParse(parseJsonLine(input, line));
  if (!parsed.success) {
    const issues = parsed.error.issues.map((issue) => `${issue.path.join('.') || 'line'}: ${issue.message}`);
    throw newsloomError('line-invalid', { input, line: line.number, reason: issues.join('; ') });
  }
  const { id, url, title, text, publishedAt, source, lang } = parsed.data;
  const at = publishedAt ? parseDate(publishedAt) : null;
  if (publishedAt && !at) {
    throw newsloomError('line-invalid', { input, line: line.number, reason: `publishedAt: ${publishedAt} is no date` });
  }
  if (!title.trim() && !text?.trim()) {
    throw newsloomError('line-invalid', { input, line: line.number, reason: 'neither title nor text' });
  }
  return {
    id,
    url: url || null,
    title,
    text: text ?? '',
    publishedAt: at ? new Date(at) : null,
    source: source || null,
    // What the line does not say is read from its words.
    language: lang?.slice(0, 2).toLowerCase() || (detectLanguage(`${title}\n${text ?? ''}`)?.language ?? null),
  };
}

/** The line as the store takes it. */
export function importOf(line: ArticleLine): Import {
  const { id, url, title, text, source, publishedAt, language } = line;
  return {
    externalId: id,
    url,
    title,
    text,
    outlet: url && URL.canParse(url) ? outletDomain(url) : source,
    publishedAt,
    language,
    wordCount: words(text).length,
  };
}
