import { words } from '@newsloom/text';
import { unitOf } from '../counts/amounts.ts';
import { countsOf } from '../counts/counts.ts';
import { tokensOf } from '../counts/tokens.ts';
import { termsOf } from '../term.ts';
import type { Evidence } from './evidence.ts';
import { quantitiesOf } from './quantities.ts';

// Chinese and Japanese numbers, also after digits ("3万"), and the Korean scales after digits. With the character after
// them, which says what is counted: the five of "Friday" (星期五) is not that of "five people".
const EASTERN =
  /(?:\p{Nd}+(?:[.,]\p{Nd}+)*[만억조천백십]?|[〇零一二三四五六七八九十百千万萬億亿兆两兩])+\s?[\p{sc=Han}\p{sc=Hangul}]?/gu;
const EASTERN_SCRIPT = /[\p{sc=Han}\p{sc=Hangul}]/u;

/** A figure of a text, and the terms of the words beside it. */
type Figure = { key: string; beside: readonly string[] };

const LETTERS_BEFORE = /\p{L}+$/u;

// "212 passengers", "212 of the passengers", "passengers: 212"
const WORDS_BEFORE = 2;
const WORDS_AFTER = 3;

/** The figures of a text: numbers by value ("1,200", "1.2 thousand", "twelve") with their unit. */
function figuresOf(text: string, language: string | null): Figure[] {
  const tokens = tokensOf(text, language);
  const besides = (place: number): string[] =>
    tokens.slice(Math.max(0, place - WORDS_BEFORE), place + 1 + WORDS_AFTER).flatMap(({ text: near, value }) => {
      // A single letter is part of the figure: "the 1970s".
      return value === null && /^\p{L}{2}/u.test(near) ? termsOf(words(near), language) : [];
    });
  const found = tokens.flatMap(({ text: written, value, start }, place): Figure[] => {
    const beside = besides(place);
    // "UDP900" is a name: the same letters must be before the digits.
    const letters = LETTERS_BEFORE.exec(text.slice(0, start))?.[0];
    const isNumber = /^\p{Nd}/u.test(written);
    if (isNumber && letters !== undefined) return [{ key: `${letters.toLowerCase()}${written}`, beside: [] }];
    if (value !== null) return [{ key: `${value}${unitOf(tokens, place) ?? ''}`, beside }];
    // Times, dates, scores and ranges have no value: the cited sentence must have them unchanged.
    return isNumber ? [{ key: written.replace(/[^\p{Nd}]+/gu, ':'), beside }] : [];
  });
  const counted = EASTERN_SCRIPT.test(text) ? (text.match(EASTERN) ?? []) : [];
  return [...found, ...counted.map((key) => ({ key, beside: [] }))];
}

/** Says whether a sentence has a figure, and one of the words beside it. */
const tells = (sentence: { keys: ReadonlySet<string>; terms: ReadonlySet<string> }, { key, beside }: Figure): boolean =>
  sentence.keys.has(key) && (beside.length === 0 || beside.some((term) => sentence.terms.has(term)));

/** Words of amounts and ranks in a text, without those of numbers: "dozens", "half", "third". */
const quantitiesIn = (text: string, language: string | null): ReadonlySet<string> => {
  // "1.2 million" is compared by its value.
  const others = tokensOf(text, language).flatMap((token) => (token.value === null ? words(token.text) : []));
  return quantitiesOf(language).intersection(new Set(others));
};

const countKeys = (text: string, language: string | null): Set<string> =>
  new Set(countsOf(text, language).map(({ what, value }) => `${what} ${value}`));

/**
 * Says whether each figure of a text is in a cited sentence together with a word beside it, and whether the cited
 * sentences have all its counts ("12 dead") and words of amounts.
 */
export function hasKnownFigures(text: string, { cited, language }: Evidence): boolean {
  const sentences = cited.map((sentence) => ({
    keys: new Set(figuresOf(sentence, language).map(({ key }) => key)),
    terms: new Set(termsOf(words(sentence), language)),
  }));
  return (
    figuresOf(text, language).every((figure) => sentences.some((sentence) => tells(sentence, figure))) &&
    [quantitiesIn, countKeys].every((read) =>
      read(text, language).isSubsetOf(new Set(cited.flatMap((sentence) => [...read(sentence, language)]))),
    )
  );
}
