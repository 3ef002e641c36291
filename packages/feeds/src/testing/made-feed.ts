import { isNewsloomError } from '@newsloom/errors';
import type { Entry, Feed } from '../feed.ts';
import { parseFeed } from '../parse-feed.ts';

/** The address of the feed. */
export const url = 'https://daily.example/feeds/main.xml';

/** Parses a feed that was served from `url`. */
export const parse = (text: string, contentType: string | null = null): Promise<Feed> =>
  parseFeed(new TextEncoder().encode(text), { url, contentType });

/** An RSS feed with these items. */
export const rss = (items: string, root = '<rss version="2.0">'): string =>
  `${root}<channel><title>Daily</title><link>https://daily.example/</link>${items}</channel></rss>`;

/** An Atom feed with these entries. */
export const atom = (entries: string, attributes = ''): string =>
  `<feed xmlns="http://www.w3.org/2005/Atom"${attributes}><title>Daily</title>${entries}</feed>`;

/** The first entry of a feed. */
export async function firstEntry(text: string): Promise<Entry> {
  const [entry] = (await parse(text)).entries;
  if (entry === undefined) throw new Error('the feed has no entry');
  return entry;
}

/** The code of the error that parsing ends with, or `none`. */
export async function codeOf(feed: Promise<Feed>): Promise<string> {
  const error = await feed.then(
    () => 'none',
    (reason: unknown) => reason,
  );
  return isNewsloomError(error) ? error.code : String(error);
}
