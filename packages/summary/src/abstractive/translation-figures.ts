import { unitOf } from '../counts/amounts.ts';
import { numberWritingOf } from '../counts/number-words.ts';
import { type Token, tokensOf } from '../counts/tokens.ts';
import { isUnreadNumber } from './compound-numbers.ts';
import type { Passage } from './translation-passage.ts';

const DIGIT = /^\p{Nd}/u;
const LETTERS_BEFORE = /\p{L}+$/u;

/** "5/12" is May or December. */
const AMBIGUOUS_DATE = /\p{Nd}\s?\/\s?\p{Nd}/u;

/** "One person" and "una persona" are the same, and articles of other languages are no numbers. */
const isOneInWords = ({ text, value }: Token): boolean => value === 1 && !DIGIT.test(text);

/** "Deux fois" is "twice", which is compared as a word. */
const TIMES = /^(?:times|mal|veces|fois|volte|keer)$/u;
const isTwice = ({ text, value }: Token, next: Token | undefined): boolean =>
  value === 2 && !DIGIT.test(text) && TIMES.test(next?.text ?? '');

/** The place of a year in a sentence depends on the language more than that of other numbers. */
const YEAR = /^(?:19|20)\d\d$/;

/** Joins two numbers in words: "treinta y dos", "vingt et un". */
const JOINING = /^(?:y|et|e|en|und|and)$/u;

/** Sums are computed: 8.4 x 1,000,000,000 is not exactly 8,400 x 1,000,000. */
const DIGITS_COMPARED = 12;

/**
 * The figures of a text in their order, years last, by value and unit: "1.2 million dollars" and "$1,200,000" are the
 * same. Null if it has a number that cannot be read.
 */
function figuresOf({ text, language }: Passage): string[] | null {
  if (AMBIGUOUS_DATE.test(text)) return null;
  const tokens = tokensOf(text, language);
  const figures: string[] = [];
  for (const [place, token] of tokens.entries()) {
    const { text: written, value, start } = token;
    if (value === null && !DIGIT.test(written)) {
      if (isUnreadNumber(written, language) && !isHundredth(tokens, place)) return null;
      continue;
    }
    if (isOneInWords(token) || isTwice(token, tokens[place + 1])) continue;
    if (value !== null && isPartOfNumber(tokens, place)) return null;
    // "UDP900" is a name: the same letters must be before the digits.
    const letters = LETTERS_BEFORE.exec(text.slice(0, start))?.[0];
    if (letters !== undefined && DIGIT.test(written)) figures.push(`${letters.toLowerCase()}${written}`);
    else if (value !== null)
      figures.push(`${Number(value.toPrecision(DIGITS_COMPARED))}${unitOf(tokens, place) ?? ''}`);
    // Times, scores and ranges have no value.
    else figures.push(written.replace(/[^\p{Nd}]+/gu, ':'));
  }
  const isYear = (figure: string): boolean => YEAR.test(figure);
  return [...figures.filter((figure) => !isYear(figure)), ...figures.filter(isYear)];
}

/** "Per cento", "pour cent", "por ciento". */
const isHundredth = (tokens: readonly Token[], place: number): boolean =>
  /^p(?:er|our|or)$/.test(tokens[place - 1]?.text ?? '') && (tokens[place - 2]?.value ?? null) !== null;

/** Two numbers in words beside each other are one number, or a sum: "treinta y dos", "two three". */
function isPartOfNumber(tokens: readonly Token[], place: number): boolean {
  const isWord = (token: Token | undefined): boolean =>
    token !== undefined && token.value !== null && !DIGIT.test(token.text);
  const next = tokens[place + 1];
  if (!isWord(tokens[place])) return false;
  return isWord(next) || (JOINING.test(next?.text ?? '') && isWord(tokens[place + 2]));
}

/**
 * Says whether a translation has the figures of its source, all of them, in their order, with their units. In a language
 * whose writing of numbers is not known nothing is the same.
 */
export function keepsFigures(source: Passage, translation: Passage): boolean {
  if ([source, translation].some(({ language }) => numberWritingOf(language) === null)) return false;
  const [theirs, own] = [figuresOf(source), figuresOf(translation)];
  return theirs !== null && own !== null && theirs.join(' ') === own.join(' ');
}
