import { newsloomError } from '@newsloom/errors';

/** News feeds have 10 to 150 entries, archives of blogs some hundreds. */
export const MOST_ENTRIES = 5_000;

/** Twenty elements for each of the most entries, times two for end tags, times two in reserve. */
const MOST_TAGS = 400_000;

const ENTRY_START = /<(?:[\w.-]{1,64}:)?(?:item|entry)[\s>]/iy;

/**
 * Counts the entries of a document in one pass before a parser builds a tree, because a few megabytes of `<item>` would
 * take gigabytes. `end` is where to cut the document so that at most `MOST_ENTRIES` remain.
 * @throws feed-not-a-feed when it has more tags than a feed
 */
export function measureDocument(text: string, input: string): { entries: number; end: number } {
  let tags = 0;
  let entries = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    if (text.startsWith('<![CDATA[', at)) {
      at = text.indexOf(']]>', at);
      if (at < 0) break;
      continue;
    }
    tags += 1;
    if (tags > MOST_TAGS) {
      throw newsloomError('feed-not-a-feed', { input, reason: `it holds more than ${MOST_TAGS} tags` });
    }
    ENTRY_START.lastIndex = at;
    if (!ENTRY_START.test(text)) continue;
    if (entries === MOST_ENTRIES) return { entries, end: at };
    entries += 1;
  }
  return { entries, end: text.length };
}
