import { canonicalUrl } from '@newsloom/dedup';
import { addressFault, type Entry, outletDomain } from '@newsloom/feeds';
import type { Discovery } from '@newsloom/store';
import { cutText, cutTitle } from '@newsloom/text';

/** The feed that an entry stands in, as far as its articles inherit from it. */
export type EntryContext = { feedUrl: string; language: string | null; now: Date };

/** A feed's own text longer than this is a whole book; an article is not. */
const LONGEST_TEXT = 200_000;

/** Why nothing can be made of an entry, in plain words; null when something can. */
export function entryFault({ url, content, summary }: Entry): string | null {
  if (url !== null) return addressFault(url);
  return content || summary ? null : 'it has neither address nor text';
}

/** The article that an entry announces; null when it has a fault. */
export function discoveryOf(entry: Entry, { feedUrl, language, now }: EntryContext): Discovery | null {
  if (entryFault(entry) !== null) return null;
  const feedText = entry.content ?? entry.summary;
  return {
    identity: entry.url === null ? `${feedUrl}#${entry.id}` : (canonicalUrl(entry.url) ?? entry.url),
    url: entry.url,
    title: cutTitle(entry.title ?? ''),
    outlet: outletDomain(entry.url ?? feedUrl),
    publishedAt: notAfter(now, entry.publishedAt ?? entry.updatedAt),
    byline: entry.author,
    language: /^[a-z]{2}(?![a-z])/i.exec(language ?? '')?.[0].toLowerCase() ?? null,
    image: entry.image,
    feedText: feedText ? cutText(feedText, LONGEST_TEXT) : feedText,
  };
}

/** A date in the future is a clock or a time zone gone wrong; it would hold the story's place in time open. */
function notAfter(now: Date, iso: string | null): Date | null {
  if (iso === null) return null;
  const at = new Date(iso);
  return at > now ? now : at;
}
