import { collapseSpace, cutText, withoutInvisible } from '@newsloom/text';
import { parseHtml } from './dom.ts';

/** Titles, names and descriptions are cut to this many characters. */
const LONGEST = 2_000;

/**
 * Makes one line of plain text from a value with markup or character references, without invisible characters. Null if
 * nothing is left.
 */
export function plainLine(value: string | null | undefined): string | null {
  const given = cutText(value ?? '', LONGEST);
  const text = /&[#\w]+;|<\/?[a-z]/i.test(given) ? (parseHtml(given).body.textContent ?? '') : given;
  return textLine(text);
}

/** The same for a text without markup, such as that of an element. */
export function textLine(text: string | null | undefined): string | null {
  return collapseSpace(withoutInvisible(cutText(text ?? '', LONGEST))) || null;
}
