/** Real titles are shorter. */
const LONGEST_TITLE = 1_000;

/** The beginning of a text: at most `most` UTF-16 units, and never half of a character. */
export function cutText(text: string, most: number): string {
  return text.length <= most ? text : text.slice(0, most).replace(/[\ud800-\udbff]$/, '');
}

/** Cuts a title to a thousand characters, because each version of a story contains the titles of its articles. */
export const cutTitle = (title: string): string => cutText(title, LONGEST_TITLE);
