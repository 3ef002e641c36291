import { stopwordLists } from './stopword-lists.ts';

const sets = new Map<string | null, ReadonlySet<string>>(
  Object.entries(stopwordLists).map(([language, list]) => [language, new Set(list.split(/\s+/))]),
);
const none: ReadonlySet<string> = new Set();

/** The words of the language (ISO 639-1) that carry no subject, as `words` spells them; empty for languages without a list. */
export function stopwords(language: string | null): ReadonlySet<string> {
  return sets.get(language) ?? none;
}
