import { commonWords } from '@newsloom/lexicon';
import { stopwords } from '@newsloom/text';
import { numberWritingOf } from '../counts/number-words.ts';
import type { TranslationAids } from './translation-aids.ts';
import { isDateWord } from './translation-dates.ts';
import type { Passage } from './translation-passage.ts';
import {
  capitalRuns,
  isConnecting,
  isInTitleCase,
  placeOf,
  type SpelledWord,
  spelledWords,
} from './translation-words.ts';

/** A text as its names are read. */
type NameReading = {
  language: string;
  words: readonly SpelledWord[];
  /** The ids of countries, large places and unions that it names, also by adjectives. */
  things: ReadonlySet<string>;
  /** Whether a capital marks a name: not in German, and not in a headline with a capital on every word. */
  marksNames: boolean;
};

/** Titles and offices, which in English have a capital before a name. */
const TITLES = new Set(
  `president vice prime minister chancellor king queen prince princess duke emperor pope cardinal bishop archbishop
  rabbi imam mayor governor senator representative congressman congresswoman speaker ambassador commissioner secretary
  deputy foreign interior defence defense finance justice general colonel captain major sergeant officer sheriff judge
  prosecutor attorney professor doctor dr mr mrs ms sir lord lady dame saint chief coach director chairman chairwoman
  former`.split(/\s+/),
);

/** Institutions that some outlets write with a capital, although the word is no name. */
const INSTITUTIONS: Readonly<Record<string, string>> = {
  en: 'government police parliament congress senate state army church court',
  es: 'gobierno estado policía parlamento congreso senado ejecutivo ejército ministerio ayuntamiento iglesia justicia',
  fr: 'état gouvernement parlement sénat assemblée église',
  it: 'stato governo parlamento senato camera ministero comune chiesa polizia',
  nl: 'regering kabinet kamer senaat parlement politie',
};
const institutionsBy = new Map(
  Object.entries(INSTITUTIONS).map(([language, list]) => [language, new Set(list.split(' '))]),
);

/** "Papua New Guinea", "Democratic Republic of Congo". */
const MOST_WORDS_OF_THING = 4;

const textOf = (run: readonly SpelledWord[]): string => run.map(({ text }) => text).join(' ');

/** The longest name of a thing that begins at a place: its id, and the number of its words. */
function thingAt(all: readonly SpelledWord[], place: number, language: string, { thingNamed }: TranslationAids) {
  const first = all[place];
  if (first === undefined) return null;
  const isCommon = first.isOpening && isPlain(first, language);
  for (let length = MOST_WORDS_OF_THING; length > 0; length--) {
    const run = all.slice(place, place + length);
    if (run.length < length || run.slice(1).some(({ isJoined }) => !isJoined)) continue;
    const id = length === 1 && isCommon ? null : thingNamed(textOf(run), language);
    if (id !== null) return { id, length };
  }
  return null;
}

function thingsIn(all: readonly SpelledWord[], language: string, aids: TranslationAids): Set<string> {
  const things = new Set<string>();
  for (let place = 0; place < all.length; place++) {
    const found = thingAt(all, place, language, aids);
    if (found === null) continue;
    things.add(found.id);
    place += found.length - 1;
  }
  return things;
}

function readNames(passage: Passage, aids: TranslationAids): NameReading {
  const { language } = passage;
  const words = spelledWords(passage);
  const marksNames = language !== 'de' && (!isInTitleCase(words) || isNamesOnly(passage, aids));
  return { language, words, things: thingsIn(words, language, aids), marksNames };
}

const plainBy = new Map<string, ReadonlySet<string>>();

/** Says whether a word is an everyday word of a language, or a number. */
function isPlain({ key }: SpelledWord, language: string): boolean {
  const { everyday = '', frequent = '', topical = '' } = commonWords[language] ?? {};
  const plain =
    plainBy.get(language) ??
    new Set([...stopwords(language), ...[everyday, frequent, topical].flatMap((list) => list.split(/\s+/))]);
  plainBy.set(language, plain);
  return plain.has(key) || numberWritingOf(language)?.words.has(key) === true;
}

const isAcronym = ({ text }: SpelledWord): boolean => /^\p{Lu}[\p{Lu}\p{N}]+$/u.test(text);

/** The names of a text. Where capitals say nothing: those of the story, acronyms, and what follows a first name. */
function namesOf({ words, language, marksNames }: NameReading, aids: TranslationAids): SpelledWord[][] {
  if (marksNames) return capitalRuns(words);
  const inStory = aids.names.flatMap((name) => {
    const own = spelledWords({ text: name, language });
    const at = own.length === 0 ? -1 : placeOf(own, words);
    return at < 0 ? [] : [words.slice(at, at + own.length)];
  });
  const others = words.flatMap((word, place) => {
    const next = words[place + 1];
    if (language !== 'de') return [];
    if (isAcronym(word)) return [[word]];
    const isFull = word.hasCapital && next?.hasCapital === true && next.isJoined && !isPlain(word, language);
    return isFull && aids.isName(word.text, language) ? [[word, next]] : [];
  });
  return [...inStory, ...others];
}

/**
 * Says whether a name of one text is in another: in the same spelling, as a thing that has other names in other
 * languages, or as a word that is no name.
 *
 * @param mayOpen says whether a word that opens a sentence is no name
 */
function isKnown(
  run: readonly SpelledWord[],
  from: NameReading,
  other: NameReading,
  aids: TranslationAids,
  mayOpen: (word: SpelledWord) => boolean,
): boolean {
  const [first, ...rest] = run;
  if (first === undefined || placeOf(run, other.words) >= 0) return true;
  const isRestKnown = (after: number): boolean => isKnown(run.slice(after), from, other, aids, mayOpen);
  const thing = thingAt(run, 0, from.language, aids);
  // Each of these branches decides alone: to try several of them would take twice as long for each word.
  if (thing !== null && other.things.has(thing.id)) return isRestKnown(thing.length);
  const isNoName =
    isConnecting(first) ||
    isDateWord(first.text, from.language) ||
    (first.isOpening && mayOpen(first)) ||
    (rest.length === 0 && institutionsBy.get(from.language)?.has(first.key) === true) ||
    (rest.length > 0 && from.language === 'en' && TITLES.has(first.key));
  if (isNoName) return isRestKnown(1);
  // "Ada Brink de Port Lunn" are two names.
  const at = run.findIndex(isConnecting);
  return at > 0 && isKnown(run.slice(0, at), from, other, aids, mayOpen) && isRestKnown(at + 1);
}

/** Says whether the names that both texts spell alike come in the same order, so that nobody changes places. */
function isInOrder(names: readonly SpelledWord[][], other: NameReading): boolean {
  const places = [...new Set(names.map((name) => placeOf(name, other.words)).filter((place) => place >= 0))];
  return places.every((place, index) => index === 0 || place > (places[index - 1] ?? 0));
}

/**
 * Says whether a translation has the names of its source, and no others: in the same spelling and order, or, for
 * countries, large places and unions, as its language calls them. Countries count also where only an adjective names
 * them.
 */
export function keepsNames(source: Passage, translation: Passage, aids: TranslationAids): boolean {
  const [theirs, own] = [readNames(source, aids), readNames(translation, aids)];
  if (!own.marksNames) return false;
  const storyWords = new Set(aids.names.flatMap((name) => name.toLowerCase().split(/\s+/)));
  const isName = ({ text, key }: SpelledWord, language: string): boolean =>
    storyWords.has(key) || aids.isName(text, language);
  const mayOpenOwn = (word: SpelledWord): boolean =>
    stopwords(own.language).has(word.key) || (isPlain(word, own.language) && !isName(word, own.language));
  const mayOpenTheirs = (word: SpelledWord): boolean =>
    isPlain(word, theirs.language) || !isName(word, theirs.language);
  const names = namesOf(own, aids);
  return (
    names.every((name) => isKnown(name, own, theirs, aids, mayOpenOwn)) &&
    namesOf(theirs, aids).every((name) => isKnown(name, theirs, own, aids, mayOpenTheirs)) &&
    countriesOf(own).symmetricDifference(countriesOf(theirs)).size === 0 &&
    isInOrder(names, theirs)
  );
}

const countriesOf = ({ things }: NameReading): Set<string> =>
  new Set([...things].filter((id) => id.startsWith('iso3166:')));

/** Says whether all words of a text are names that are known as such: it may be the same in another language. */
export function isNamesOnly(passage: Passage, { names, isName }: TranslationAids): boolean {
  const words = spelledWords(passage);
  const known = new Set(names.map((name) => name.toLowerCase()));
  return (
    words.every((word) => word.hasCapital || isConnecting(word)) &&
    capitalRuns(words).every(
      (run) => known.has(textOf(run).toLowerCase()) || run.every(({ text }) => isName(text, passage.language)),
    )
  );
}
