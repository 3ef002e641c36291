import { canonicalUrl } from '@newsloom/dedup';
import { type Entry, outletDomain } from '@newsloom/feeds';
import type { Discovery } from '@newsloom/store';

/** The feed that an entry stands in, as far as its articles inherit from it. */
export type EntryContext = { feedUrl: string; language: string | null; now: Date };

/** A feed's own text longer than this is a whole book; an article is not. */
const LONGEST_TEXT = 200_000;

/** The article that an entry announces; null when the entry has neither address nor text. */
export function discoveryOf(entry: Entry, { feedUrl, language, now }: EntryContext): Discovery | null {
  const feedText = entry.content ?? entry.summary;
  if (entry.url === null && !feedText) return null;
  return {
    identity: entry.url === null ? `${feedUrl}#${entry.id}` : (canonicalUrl(entry.url) ?? entry.url),
    url: entry.url,
    title: entry.title ?? '',
    outlet: outletDomain(entry.url ?? feedUrl),
    publishedAt: notAfter(now, entry.publishedAt ?? entry.updatedAt),
    byline: entry.author,
    language: /^[a-z]{2}(?![a-z])/i.exec(language ?? '')?.[0].toLowerCase() ?? null,
    image: entry.image,
    feedText: feedText?.slice(0, LONGEST_TEXT) ?? null,
  };
}

/** A date in the future is a clock or a time zone gone wrong; it would hold the story's place in time open. */
function notAfter(now: Date, iso: string | null): Date | null {
  if (iso === null) return null;
  const at = new Date(iso);
  return at > now ? now : at;
}
