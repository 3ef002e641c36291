import { type Html, html } from '../html.ts';
import { cut } from '../outside-text.ts';

/** Start and end of each marked word, as given by the API. */
export type Marks = readonly (readonly number[])[];

/** A text of at most `length` characters, with the words of the search marked. */
export function highlighted(text: string, marks: Marks | undefined, length: number): Html {
  const kept = cut(text, length);
  const end = kept === text ? text.length : kept.length - 1; // The ellipsis is not part of the text.
  const parts: Html[] = [];
  let place = 0;
  for (const [from = 0, to = 0] of marks ?? []) {
    if (from < place || to > end || to <= from) continue;
    parts.push(html`${text.slice(place, from)}<mark>${text.slice(from, to)}</mark>`);
    place = to;
  }
  return html`${parts}${kept.slice(place)}`;
}
