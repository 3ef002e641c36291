import { stopwordLists } from './stopword-lists.ts';

const sets = new Map<string | null, ReadonlySet<string>>(
  Object.entries(stopwordLists).map(([language, list]) => [language, new Set(list.split(/\s+/))]),
);
/** The languages that have a list (ISO 639-1). */
export const stopwordLanguages: readonly string[] = Object.keys(stopwordLists);

const none: ReadonlySet<string> = new Set();

/** The stop words of a language (ISO 639-1), spelt as by `words`; empty for languages without a list. */
export function stopwords(language: string | null): ReadonlySet<string> {
  return sets.get(language) ?? none;
}
