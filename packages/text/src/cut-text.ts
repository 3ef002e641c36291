/** A title longer than this is none. */
const LONGEST_TITLE = 1_000;

/** The beginning of a text: `most` characters (UTF-16) at most, and never half of one. */
export function cutText(text: string, most: number): string {
  return text.length <= most ? text : text.slice(0, most).replace(/[\ud800-\udbff]$/, '');
}

/** The title as it is kept, in a thousand characters at most: each version of a story holds the titles of its articles. */
export const cutTitle = (title: string): string => cutText(title, LONGEST_TITLE);
