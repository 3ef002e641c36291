import { isNewsloomError } from '@newsloom/errors';
import { statedText } from './article-text.ts';
import { isElsewhere } from './element-names.ts';
import type { LinkedUpdate } from './json-ld.ts';
import { type PageBlock, pageBlocks } from './page-blocks.ts';
import { parsePageDate } from './page-date.ts';
import type { PageDocument, PageElement } from './page-tree.ts';
import { plainLine } from './plain-line.ts';

/** A post of a live blog. */
export type LivePost = {
  /** ISO 8601 in UTC; null if the page does not say it in a readable form. */
  at: string | null;
  title: string | null;
  /** Paragraphs separated by an empty line. */
  text: string;
};

/** More posts than a page shows at once. */
const MOST_POSTS = 500;

/** In characters: the longest posts are short articles. */
const LONGEST_BODY = 20_000;

/** Fewer timed items are not a list of posts. */
const FEWEST_POSTS = 3;

/** How many elements up from its time the list of posts can be: line, header, post and wrappers. */
const LEVELS = 6;

/** In characters: an item with less is the teaser of another page, or only its time. */
const SHORTEST_POST = 60;

/** A line with this share of its letters in links is a share or "read more" button. */
const ONLY_LINKS = 0.9;

/**
 * The posts of a live blog, in the order of the page: the posts with text in its JSON-LD, else the items of the longest
 * list in which each item has a `time` element. Does not change the document.
 * @param language the language of the dates, ISO 639-1
 */
export function livePosts(
  document: PageDocument,
  updates: readonly LinkedUpdate[],
  language: string | null,
): LivePost[] {
  const stated = updates.slice(0, MOST_POSTS).map((update) => ({
    at: update.date === null ? null : parsePageDate(update.date, { language }),
    title: plainLine(update.headline),
    text: bodyOf(update.body ?? ''),
  }));
  const withText = stated.filter(({ text }) => text !== '');
  return withText.length > 0 ? withText : timedPosts(document, language);
}

/** The text of a body; empty if it is markup beyond the limits of a page. */
function bodyOf(body: string): string {
  try {
    return statedText(body.slice(0, LONGEST_BODY));
  } catch (error) {
    if (isNewsloomError(error)) return '';
    throw error;
  }
}

type Item = { element: PageElement; time: PageElement };

function timedPosts(document: PageDocument, language: string | null): LivePost[] {
  const lists = new Map<PageElement, Map<PageElement, Item>>();
  for (const time of document.getElementsByTagName('time')) {
    if (!time.hasAttribute('datetime') || isElsewhere(time)) continue;
    let element = time;
    for (let level = 0; level < LEVELS && element.parentElement !== null; level += 1) {
      const items = lists.get(element.parentElement) ?? new Map<PageElement, Item>();
      lists.set(element.parentElement, items);
      // The first time in a post is its own; later ones belong to quoted content.
      if (!items.has(element)) items.set(element, { element, time });
      element = element.parentElement;
    }
  }
  let longest: LivePost[] = [];
  for (const items of lists.values()) {
    if (items.size <= longest.length) continue;
    const posts = [...items.values()].slice(0, MOST_POSTS).flatMap((item) => postOf(item, language));
    if (posts.length >= FEWEST_POSTS && posts.length > longest.length) longest = posts;
  }
  return longest;
}

function postOf({ element, time }: Item, language: string | null): LivePost[] {
  const blocks = pageBlocks(element);
  const title = blocks.find(({ headingRank }) => headingRank > 0)?.text ?? null;
  const text = blocks
    .filter(isOfPost)
    .map((block) => block.text)
    .join('\n\n');
  const at = parsePageDate(time.getAttribute('datetime') ?? '', { language });
  return text.length < SHORTEST_POST ? [] : [{ at, title, text }];
}

/** Says whether a block is running text of a post: no heading, no line with the time, no button. */
const isOfPost = ({ headingRank, hasTime, text, linkedLength }: PageBlock): boolean =>
  headingRank === 0 && !(hasTime && text.length < SHORTEST_POST) && linkedLength < ONLY_LINKS * text.length;
