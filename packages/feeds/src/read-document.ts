import { newsloomError, reasonOf } from '@newsloom/errors';
import { repairEntities } from './entity-repair.ts';
import { entriesAlone } from './entries-alone.ts';
import { type FeedDocument, findFeedDocument } from './feed-document.ts';
import { readWithFeedsmith } from './feedsmith-reader.ts';
import { wrapInlineMarkup } from './inline-markup.ts';
import { readJsonFeed } from './json-feed-reader.ts';
import type { RawFeed } from './raw-feed.ts';
import { readWithRssParser } from './rss-parser-reader.ts';

/** The result of a parser, and the warnings about repairs. */
export type Reading = { raw: RawFeed; warnings: string[] };

/**
 * Reads the text of a document in any format. `input` names it in errors.
 * @throws feed-not-a-feed
 */
export async function readDocument(text: string, input: string): Promise<Reading> {
  const refuse = (reason: string, cause?: unknown) => newsloomError('feed-not-a-feed', { input, reason }, { cause });
  if (text === '') throw refuse('it is empty');
  if (text.startsWith('{')) {
    try {
      return { raw: readJsonFeed(text), warnings: [] };
    } catch (error) {
      throw refuse('it is JSON, but not a JSON Feed', error);
    }
  }
  const document = findFeedDocument(text, input);
  if (document === null) throw refuse('it does not begin with <rss>, <feed> or <rdf:RDF>');
  try {
    return await readXml({ ...document, text: wrapInlineMarkup(document.text) });
  } catch (error) {
    throw refuse(plainReason(error), error);
  }
}

/**
 * Tries one reader after the other until one finds every entry. Otherwise uses the one that found the most, the first
 * at a tie.
 */
async function readXml(document: FeedDocument): Promise<Reading> {
  const repaired = () => ({ ...document, text: repairEntities(document.text) });
  const readers: { name: string; read: () => RawFeed | Promise<RawFeed> }[] = [
    { name: 'rss-parser', read: () => readWithRssParser(document) },
    { name: 'rss-parser with entities repaired', read: () => readWithRssParser(repaired()) },
    { name: 'feedsmith with entities repaired', read: () => readWithFeedsmith(repaired()) },
    { name: 'feedsmith from the entries alone', read: () => readWithFeedsmith(entriesAlone(repaired())) },
  ];
  let best: { raw: RawFeed; name: string } | undefined;
  let refusal: unknown;
  for (const { name, read } of readers) {
    try {
      const raw = await read();
      // Only the entries of a later reading are used, because it may have lost the title of the feed.
      if (best === undefined) best = { raw, name };
      else if (raw.entries.length > best.raw.entries.length)
        best = { raw: { ...best.raw, entries: raw.entries }, name };
      if (raw.entries.length >= document.entries) break;
    } catch (error) {
      refusal ??= error;
    }
  }
  if (best === undefined) throw refusal;
  if (best.name === 'rss-parser') return { raw: best.raw, warnings: document.warnings };
  const why = refusal === undefined ? 'rss-parser found fewer entries' : plainReason(refusal);
  return { raw: best.raw, warnings: [...document.warnings, `read by ${best.name}: ${why}`] };
}

/** For a document without a channel, rss-parser's message would name a property of its own code. */
function plainReason(refusal: unknown): string {
  if (refusal instanceof TypeError) return 'it has no channel';
  return reasonOf(refusal, 120).replace(/\s+/g, ' ').trim();
}
