import { canonicalUrl } from '@newsloom/dedup';
import { addressFault, type Entry, outletDomain } from '@newsloom/feeds';
import type { Discovery } from '@newsloom/store';
import { cutText, cutTitle } from '@newsloom/text';

/** The fields that an article gets from its feed entry. */
export type EntryContext = { feedUrl: string; language: string | null; now: Date };

/** A longer text in a feed is a book, not an article. */
const LONGEST_TEXT = 200_000;

/** Why an entry cannot become an article, in plain words; null if it can. */
export function entryFault({ url, content, summary }: Entry): string | null {
  if (url !== null) return addressFault(url);
  return content || summary ? null : 'it has neither address nor text';
}

/** The article of an entry; null if the entry is unusable. */
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

/** A future date comes from a wrong clock or time zone. It would keep the story active for too long. */
function notAfter(now: Date, iso: string | null): Date | null {
  if (iso === null) return null;
  const at = new Date(iso);
  return at > now ? now : at;
}
