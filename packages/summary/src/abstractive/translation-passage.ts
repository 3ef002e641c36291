import { plain } from './evidence.ts';

/** A text in its language (ISO 639-1), as `plain` spells it. */
export type Passage = { text: string; language: string };

// Newspapers put these between the two letters or after them.
const UNITED_STATES = /\bEE\.?\s?UU\b\.?/g;

/** "8,4 Mrd. Euro": the sum and its currency belong together. */
const SCALE_WITH_POINT = /(?<=\p{Nd}\s)(Mrd|Mio|mln|mld|bn)\./gu;

/** A passage with one spelling for signs that languages and outlets write differently. */
export const passageOf = (text: string, language: string): Passage => ({
  text: plain(text).replace(UNITED_STATES, 'EEUU').replace(SCALE_WITH_POINT, '$1'),
  language,
});
