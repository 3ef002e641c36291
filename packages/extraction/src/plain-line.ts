import { collapseSpace, cutText } from '@newsloom/text';
import { parseHtml } from './dom.ts';

/** The longest line kept of a title, a name or a description, in characters. */
const LONGEST = 2_000;

/** One line of plain text from a value that may hold markup or character references, or null when nothing is left. */
export function plainLine(value: string | null | undefined): string | null {
  const given = cutText(value ?? '', LONGEST);
  const text = /&[#\w]+;|<\/?[a-z]/i.test(given) ? (parseHtml(given).body.textContent ?? '') : given;
  return collapseSpace(text) || null;
}
