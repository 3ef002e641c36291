import { type Span, words } from '@newsloom/text';
import { collected } from './collected-names.ts';
import { countryNames } from './country-names.ts';
import { type KindScore, kindOf } from './kind-score.ts';
import { mentionsIn } from './name-mention.ts';
import { type Token, tokensOf } from './token.ts';

/**
 * A name in an article: how often it occurs, how near the beginning (3 dateline, 2 title, 1 first sentences, 0 later),
 * and its points for each kind, in the order of `KINDS`.
 */
export type NameDigest = [name: string, mentions: number, lead: number, points: KindScore];

/** An acronym and its name, if the text has both together: "World Health Organization (WHO)". */
export type AcronymDigest = [acronym: string, name: string];

/**
 * The languages in which names are found. In others only countries are: there no sign that was tried, with capitals or
 * without, marks names.
 */
const LANGUAGES = new Set(['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'ru']);

export type NamesDigest = { names: NameDigest[]; acronyms: AcronymDigest[] };

/** The names that were found, and the words of everything that may be a name. */
type FoundNames = NamesDigest & {
  nameWords: ReadonlySet<string>;
  /** German nouns, lower-cased; null in other languages, where nouns are not capitalised. */
  nouns: ReadonlySet<string> | null;
};

/** A title and its text. */
export type NameSource = {
  /** The title, a line break, the text. */
  text: string;
  /** The sentences of `text`. */
  sentences: readonly Span[];
  titleLength: number;
  isSport: boolean;
};

/** The names in a title and its text. */
export function digestNames(
  { text, sentences, titleLength, isSport }: NameSource,
  language: string | null,
): FoundNames {
  const lines = tokensOf(sentences, language);
  if (language === null || !LANGUAGES.has(language))
    return { ...countryNames(lines, text, titleLength, language), acronyms: [], nouns: null };
  const found = sentences.findIndex(({ start }) => start > titleLength);
  // An article may have only a title.
  const textFrom = found < 0 ? sentences.length : found;
  const { mentions, acronyms } = mentionsIn(lines, text, textFrom, language);
  const names = collected(mentions, language, isSport);
  return { names, acronyms, ...wordsIn(names, lines, language) };
}

/** The words of names, which are not keywords; in German also the nouns: there only these can be keywords. */
function wordsIn(names: readonly NameDigest[], lines: readonly Token[][], language: string) {
  const sure = names.filter(([, , , points]) => kindOf(points) !== null).flatMap(([name]) => words(name));
  const capital = lines.flatMap((line) =>
    line.filter(({ isCapital, opens, isHeadline }) => isCapital && !opens && !isHeadline),
  );
  const inside = capital.map(({ key }) => key);
  if (language === 'de') return { nameWords: new Set(sure), nouns: new Set(inside) };
  return { nameWords: new Set([...sure, ...inside.flatMap((key) => words(key))]), nouns: null };
}
