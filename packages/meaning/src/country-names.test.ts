import { sentences } from '@newsloom/text';
import { describe, expect, test } from 'vitest';
import { countryNames } from './country-names.ts';
import { score } from './kind-score.ts';
import { tokensOf } from './token.ts';

const read = (title: string, text: string, language: string) => {
  const whole = `${title}\n${text}`;
  return countryNames(tokensOf(sentences(whole, language), language), whole, title.length, language);
};

/** The countries of a title and its text: each with its mentions and how near the beginning it is. */
const countriesIn = (title: string, text: string, language = 'sv'): string[] =>
  read(title, text, language).names.map(([name, mentions, lead]) => `${name} ${mentions} ${lead}`);

describe('how near the beginning a country is', () => {
  test.each<[what: string, title: string, text: string, expected: string[]]>([
    ['title', 'Norge vann', 'Det var sent.', ['Norge 1 2']],
    ['second sentence of a title', 'Det var sent. Norge vann.', 'Det var sent.', ['Norge 1 2']],
    ['title without a text', 'Norge vann', '', ['Norge 1 2']],
    ['first sentence', 'Sent', 'Norge vann.', ['Norge 1 1']],
    ['second sentence', 'Sent', 'Det var sent. Norge vann.', ['Norge 1 1']],
    ['third sentence', 'Sent', 'Det var sent. Det var kallt. Norge vann.', ['Norge 1 0']],
    ['title and text', 'Norge vann', 'Det var i Norge.', ['Norge 2 2']],
    ['several times', 'Sent', 'Norge vann. Peru vann. Norge vann i Norge.', ['Norge 3 1', 'Peru 1 1']],
  ])('%s: %s / %s', (_, title, text, expected) => {
    expect(countriesIn(title, text)).toEqual(expected);
  });
});

describe('countries among other words', () => {
  test.each<[what: string, text: string, language: string, expected: string[]]>([
    ['two words', 'De bor i Costa Rica nu.', 'sv', ['Costa Rica 1 1']],
    ['two countries', 'De bor i Norge och Peru nu.', 'sv', ['Norge 1 1', 'Peru 1 1']],
    ['small letters', 'De bor i norge nu.', 'sv', []],
    ['an abbreviation', 'De bor i USA nu.', 'sv', ['USA 1 1']],
    ['a name of three letters, which is a word', 'Man sier det.', 'no', []],
    ['letters without capitals', 'وصل الوفد إلى مالي مساء.', 'ar', ['مالي 1 1']],
    ['a last name', 'De såg Velmar Peru nu.', 'sv', []],
    ['a first name', 'De såg Peru Velmar nu.', 'sv', []],
    ['a name and a comma', 'De såg Velmar, Peru nu.', 'sv', ['Peru 1 1']],
    ['a comma and a name', 'De såg Peru, Velmar nu.', 'sv', ['Peru 1 1']],
    ['a first word before it', 'Nu Peru vann.', 'sv', ['Peru 1 1']],
    ['no country', 'De såg Velmar nu.', 'sv', []],
  ])('%s: %s', (_, text, language, expected) => {
    expect(countriesIn('sent', text, language)).toEqual(expected);
  });
});

test('countries are certain places, and their words are no keywords', () => {
  const { names, nameWords } = read('sent', 'De bor i Costa Rica och Norge nu.', 'sv');
  expect(names.map(([, , , points]) => points)).toEqual([score({ place: 5 }), score({ place: 5 })]);
  expect([...nameWords]).toEqual(['costa', 'rica', 'norge']);
});
