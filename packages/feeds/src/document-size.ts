import { newsloomError } from '@newsloom/errors';

/** News feeds hold 10 to 150 entries, archives of blogs some hundreds. */
export const MOST_ENTRIES = 5_000;

/** Twenty elements to each of the most entries, twice for their end tags, and as much again to spare. */
const MOST_TAGS = 400_000;

const ENTRY_START = /<(?:[\w.-]{1,64}:)?(?:item|entry)[\s>]/iy;

/**
 * Counts the entries of a document in one pass before a parser builds a tree of it: a few megabytes of `<item>` would
 * take gigabytes. `end` is where the document is to be cut so that no more than the most entries remain.
 * @throws feed-not-a-feed when it holds more tags than a feed does
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
