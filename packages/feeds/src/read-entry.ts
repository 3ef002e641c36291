import { createHash } from 'node:crypto';
import { cutTitle, parseDate } from '@newsloom/text';
import type { Entry } from './feed.ts';
import { pickLink, resolveLink } from './link.ts';
import { plainLine, plainText } from './plain-text.ts';
import type { RawEntry } from './raw-feed.ts';
import { addressFault } from './web-address.ts';

/** The first image of a fragment, used if the feed names none. */
const IMAGE_SOURCE = /<img\s[^<>]*?\bsrc\s*=\s*["']([^"'<>]+)["']/i;

/**
 * Reads the raw values of an entry: makes texts plain, dates ISO 8601 in UTC, and addresses absolute. `bases` are the
 * bases of relative addresses, nearest first.
 */
export function readEntry(raw: RawEntry, bases: (string | undefined)[]): Entry {
  const entryBases = [raw.base, ...bases];
  const id = raw.id?.trim() ?? '';
  const title = textOrNull(cutTitle(plainLine(raw.title ?? '')));
  const url = pickLink(raw.links, entryBases) ?? (raw.idIsLink || raw.links.length === 0 ? resolveLink(id, []) : null);
  const updatedAt = firstDate(raw.updated);
  const publishedAt = firstDate(raw.published) ?? updatedAt;
  const images = [...raw.images, IMAGE_SOURCE.exec(raw.content ?? raw.summary ?? '')?.[1] ?? ''];
  return {
    id: id || (url ?? hashOf(title, publishedAt)),
    title,
    url,
    publishedAt,
    updatedAt,
    author: textOrNull(cutTitle([...new Set(raw.authors.map(authorName))].filter((name) => name !== '').join(', '))),
    summary: textOrNull(plainText(raw.summary ?? '')),
    content: textOrNull(plainText(raw.content ?? '')),
    image:
      images.map((image) => resolveLink(image, entryBases)).find((image) => image !== null && !addressFault(image)) ??
      null,
  };
}

const textOrNull = (text: string): string | null => (text === '' ? null : text);

function firstDate(values: string[]): string | null {
  return values.map(parseDate).find((date) => date !== null) ?? null;
}

/** RSS names people as `editor@daily.example (Ann Lee)`. */
function authorName(author: string): string {
  const line = plainLine(author);
  return /^[^\s@]+@[^\s@]+ \((.+)\)$/.exec(line)?.[1] ?? line;
}

function hashOf(title: string | null, publishedAt: string | null): string {
  return createHash('sha256')
    .update(JSON.stringify([title, publishedAt]))
    .digest('hex');
}
