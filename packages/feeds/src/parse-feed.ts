import { newsloomError } from '@newsloom/errors';
import { cutText, cutTitle } from '@newsloom/text';
import type { Feed } from './feed.ts';
import { isWebAddress, pickLink } from './link.ts';
import { plainLine } from './plain-text.ts';
import { readDocument } from './read-document.ts';
import { readEntry } from './read-entry.ts';
import { decodeFeed } from './text-encoding.ts';
import { ttlMinutes } from './update-hint.ts';
import { addressFault } from './web-address.ts';

/** The largest news feeds have 1.6 MB. Parsing 10 MB blocks the event loop for about a second. */
const LARGEST = 10 * 1024 * 1024;

/** The longest registered language tags have some forty characters (BCP 47). */
const LONGEST_LANGUAGE = 100;

/**
 * Reads an RSS, Atom, RSS 1.0 (RDF) or JSON feed.
 *
 * rss-parser reads first. Documents that it refuses or reads only in part are repaired and read again, finally by
 * feedsmith. Relative addresses are resolved against xml:base, the address of the feed, or its own links, in this
 * order.
 *
 * @param bytes the decompressed document
 * @param context the address of the document, and the header Content-Type
 * @throws feed-too-large, feed-not-a-feed
 */
export async function parseFeed(
  bytes: Uint8Array,
  context: { url: string; contentType?: string | null },
): Promise<Feed> {
  if (bytes.length > LARGEST) throw newsloomError('feed-too-large', { input: context.url, limit: LARGEST });
  const text = decodeFeed(bytes, context.contentType ?? null).trim();
  const { raw, warnings } = await readDocument(text, context.url);

  const bases = [raw.base, isWebAddress(context.url) ? context.url : undefined, ...raw.links.map(({ href }) => href)];
  const entries = raw.entries.map((entry) => readEntry(entry, bases));
  const withoutDate = entries.filter(({ publishedAt }) => publishedAt === null).length;
  if (withoutDate > 0) warnings.push(`${withoutDate} of ${entries.length} entries have no date that can be read`);
  const refusals = entries.flatMap(({ url }) => (url === null ? [] : (addressFault(url) ?? [])));
  if (refusals.length > 0) {
    warnings.push(`${refusals.length} of ${entries.length} entries have an address that is not taken: ${refusals[0]}`);
  }
  return {
    format: raw.format,
    title: cutTitle(plainLine(raw.title ?? '')) || null,
    link: pickLink(raw.links, bases),
    language: cutText(raw.language?.trim() ?? '', LONGEST_LANGUAGE) || null,
    entries,
    hints: { ttlMinutes: ttlMinutes(raw) },
    warnings,
  };
}
