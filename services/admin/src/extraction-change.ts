import type { ArticleRow } from '@newsloom/store';
import { keptLines, unifiedDiff } from './text-diff.ts';

/** The fields that extraction finds, except the text: their names, and their columns. */
const FIELDS = {
  reason: 'reason',
  title: 'title',
  excerpt: 'excerpt',
  byline: 'byline',
  siteName: 'site_name',
  section: 'section',
  kind: 'page_kind',
  publishedAt: 'published_at',
  language: 'language',
  image: 'image',
  paywall: 'paywall',
  canonicalUrl: 'canonical_url',
} as const satisfies Record<string, keyof ArticleRow>;

type Field = keyof typeof FIELDS;
type Column = (typeof FIELDS)[Field] | 'text' | 'word_count';

/** What extraction would store of an article. */
export type Found = Pick<ArticleRow, Column>;

type BeforeAfter<Value> = { before: Value; after: Value };

/** What another extraction of an article would change. */
export type ExtractionChange = {
  id: string;
  url: string | null;
  /** The version of the extractor that made the stored article; null if the article was never extracted. */
  extractorVersion: string | null;
  /** The changed fields, except the text. */
  fields: Partial<Record<Field, BeforeAfter<string | boolean | Date | null>>>;
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
  for (const name of Object.keys(FIELDS) as Field[]) {
    const [before, after] = [stored[FIELDS[name]], found[FIELDS[name]]];
    if (!isSame(before, after)) fields[name] = { before, after };
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
