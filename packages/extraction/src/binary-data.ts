/** How many characters are checked: enough to be sure, and no more work than for a usual page. */
const READ = 100_000;

/**
 * A page with more than this share of such characters is not text. Random bytes read as UTF-8 have 40 %, as Latin-1 25
 * %; a page in the wrong encoding has 20 % and more if its words are lost, 6 % if only its accents are.
 */
const MOST = 0.1;

/** Characters that no text has: control characters (except white space), and U+FFFD, which replaces invalid bytes. */
const NO_TEXT = /\ufffd|(?!\s)\p{Cc}/gu;

/** Says whether a decoded page is binary data or unreadable words instead of text. */
export function isBinaryData(page: string): boolean {
  const beginning = page.slice(0, READ);
  return (beginning.match(NO_TEXT)?.length ?? 0) > MOST * beginning.length;
}
