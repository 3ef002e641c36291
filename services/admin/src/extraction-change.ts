import { type ArticleRow, fieldOf } from '@newsloom/store';
import { keptLines, unifiedDiff } from './text-diff.ts';

/** What extraction would store of an article: the text, and the other columns that it writes. */
export type Found = Partial<ArticleRow> & Pick<ArticleRow, 'text' | 'word_count'>;

/** Columns that are compared in another way, or not at all: the version always differs. */
const NOT_FIELDS: readonly string[] = ['text', 'word_count', 'extractor_version'] satisfies (keyof ArticleRow)[];

type BeforeAfter<Value> = { before: Value; after: Value };

/** What another extraction of an article would change. */
export type ExtractionChange = {
  id: string;
  url: string | null;
  /** The version of the extractor that made the stored article; null if the article was never extracted. */
  extractorVersion: string | null;
  /** The changed fields, except the text, by the names of their columns in camel case: `siteName`. */
  fields: Record<string, BeforeAfter<unknown>>;
  words: BeforeAfter<number>;
  /** The share of the stored lines that stay, from 0 to 1. */
  keptLines: number;
  /** A unified diff of the text; null if the text does not change, or no diff is wanted. */
  diff: string | null;
};

/** Compares a stored article with a new extraction, `found`; null if nothing changes. */
export function extractionChange(
  stored: Found & Pick<ArticleRow, 'id' | 'url' | 'extractor_version'>,
  found: Found,
  withDiff: boolean,
): ExtractionChange | null {
  const fields: ExtractionChange['fields'] = {};
  for (const column of Object.keys(found) as (keyof Found)[]) {
    const [before, after] = [stored[column], found[column]];
    if (!NOT_FIELDS.includes(column) && !isSame(before, after)) fields[fieldOf(column)] = { before, after };
  }
  const hasOtherText = stored.text !== found.text;
  if (!hasOtherText && Object.keys(fields).length === 0) return null;
  return {
    id: stored.id,
    url: stored.url,
    extractorVersion: stored.extractor_version,
    fields,
    words: { before: stored.word_count, after: found.word_count },
    keptLines: keptLines(stored.text, found.text),
    diff: withDiff && hasOtherText ? unifiedDiff(stored.text, found.text) : null,
  };
}

const isSame = (before: unknown, after: unknown): boolean =>
  before instanceof Date && after instanceof Date ? before.getTime() === after.getTime() : before === after;
