/** Characters that are looked at: enough to be sure, and no more work than a usual page. */
const READ = 100_000;

/**
 * The share of characters from which on a page is no text. Random bytes read as UTF-8 have 40 %, as Latin-1 25 %; a page
 * in the wrong encoding whose words are lost has 20 % and more, one whose accents are lost 6 %.
 */
const MOST = 0.1;

/** What no text has: control characters (but for white space), and U+FFFD, which stands for bytes that are no character. */
const NO_TEXT = /\ufffd|(?!\s)\p{Cc}/gu;

/** Says whether a page, decoded, is pictures, archives or words beyond recognition rather than text. */
export function isBinaryData(page: string): boolean {
  const beginning = page.slice(0, READ);
  return (beginning.match(NO_TEXT)?.length ?? 0) > MOST * beginning.length;
}
