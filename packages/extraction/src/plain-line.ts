import { collapseSpace, cutText } from '@newsloom/text';
import { parseHtml } from './dom.ts';

/** Titles, names and descriptions are cut to this many characters. */
const LONGEST = 2_000;

/** Makes one line of plain text from a value with markup or character references. Null if nothing is left. */
export function plainLine(value: string | null | undefined): string | null {
  const given = cutText(value ?? '', LONGEST);
  const text = /&[#\w]+;|<\/?[a-z]/i.test(given) ? (parseHtml(given).body.textContent ?? '') : given;
  return collapseSpace(text) || null;
}
