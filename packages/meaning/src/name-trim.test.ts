import { describe, expect, test } from 'vitest';
import { candidatesOf } from './name-trim.ts';
import { type Token, tokensOf } from './token.ts';

const tokensIn = (text: string, language: string | null): Token[] =>
  tokensOf([{ text, start: 0, end: text.length }], language).flat();

const namesOf = (run: readonly Token[], language: string | null): string[] =>
  candidatesOf(run, language).map(
    ({ tokens, isTitled }) => `${isTitled ? 'titled: ' : ''}${tokens.map(({ text }) => text).join(' ')}`,
  );

/** The names in a run of words inside a sentence, with a mark if a title is before them. */
const namesInside = (run: string, language: string | null): string[] =>
  namesOf(tokensIn(`so ${run}`, language).slice(1), language);

/** The names in a run of words that begins a sentence. */
const namesOpening = (run: string, language: string | null): string[] => namesOf(tokensIn(run, language), language);

describe('the beginning of a name', () => {
  test.each<[what: string, run: string, language: string | null, expected: string[]]>([
    ['a listed name with an article', 'The New York Times', 'en', ['The New York Times']],
    ['a town with an article', 'Los Angeles', 'en', ['Los Angeles']],
    ['an article', 'The Veldrin', 'en', ['Veldrin']],
    ['an article of another language', 'Les Veldrin', 'de', ['Veldrin']],
    ['an article alone', 'Der', 'en', ['Der']],
    ['a small word before it', 'van Veldrin', 'nl', ['Veldrin']],
    ['a particle with a capital', 'Van Veldrin', 'nl', ['Van Veldrin']],
    ['a title', 'President Veldrin', 'en', ['titled: Veldrin']],
    ['two titles', 'Herr Professor Veldrin', 'de', ['titled: Veldrin']],
    ['a title with a full stop', 'M. Veldrin', 'fr', ['titled: Veldrin']],
    ['a Russian title in another case', 'Министру Велдрин', 'ru', ['titled: Велдрин']],
    ['a title and a small word', 'Presidente de Veldrin', 'es', ['titled: Veldrin']],
    ['a title alone', 'President', 'en', []],
    ['a title that is part of an organisation', 'General Council', 'en', ['General Council']],
    ['a title before a first name', 'General Ada Council', 'en', ['titled: Ada Council']],
    ['a country before a title', 'U.S. Attorney Veldrin', 'en', ['titled: Veldrin']],
    ['a country and a title alone', 'U.S. Attorney', 'en', ['U.S.']],
    ['no country before a title', 'Brisco Attorney Veldrin', 'en', ['Brisco Attorney Veldrin']],
    ['a nationality', 'Malian Veldrin', 'en', ['Veldrin']],
    ['a nationality alone', 'Malian', 'en', ['Malian']],
    ['a nationality in the name of an organisation', 'Malian Bank', 'en', ['Malian Bank']],
    ['a day', 'Thursday Veldrin', 'en', ['Veldrin']],
    ['a month', 'January Veldrin', 'en', ['Veldrin']],
    ['a day alone', 'Thursday', 'en', []],
    ['a word with the letters of a day', 'Sunrise Veldrin', 'en', ['Sunrise Veldrin']],
    ['a feast', 'Christmas Veldrin', 'en', ['Christmas Veldrin']],
    ['a continent, which has the letters of a day', 'African Veldrin', 'en', ['African Veldrin']],
    ['an everyday word with a capital inside a sentence', 'Suddenly Veldrin', 'en', ['Suddenly Veldrin']],
  ])('%s: %s (%s)', (_, run, language, expected) => {
    expect(namesInside(run, language)).toEqual(expected);
  });

  test.each<[what: string, run: string, language: string | null, expected: string[]]>([
    ['an everyday word', 'Suddenly Veldrin', 'en', ['Veldrin']],
    ['an everyday word, if the language is unknown', 'Suddenly Veldrin', null, ['Veldrin']],
    ['an everyday word of another language', 'Suddenly Veldrin', 'pt', ['Suddenly Veldrin']],
    ['two everyday words', 'Table Window Veldrin', 'en', ['Window Veldrin']],
    ['a first name that is an everyday word', 'Hope Veldrin', 'en', ['Hope Veldrin']],
    ['an everyday word alone', 'Suddenly', 'en', ['Suddenly']],
  ])('of a sentence, %s: %s (%s)', (_, run, language, expected) => {
    expect(namesOpening(run, language)).toEqual(expected);
  });
});

describe('the end of a name', () => {
  test.each<[what: string, run: string, language: string, expected: string[]]>([
    ['a day', 'Ada Veldrin Thursday', 'en', ['Ada Veldrin']],
    ['a listed name with a day', 'Black Friday', 'en', ['Black Friday']],
    ['a title', 'Ada Veldrin President', 'en', ['Ada Veldrin']],
    ['a title that is also a word for organisations', 'Veldrin Guard', 'en', ['Veldrin Guard']],
    ['the same after a listed name', 'Lakers Guard', 'en', ['Lakers']],
    ['the same after a listed name of two words', 'Red Sox Guard', 'en', ['Red Sox']],
    ['several titles', 'Ada Veldrin President Judge', 'en', ['Ada Veldrin']],
    ['a small word', 'Ada Veldrin of', 'en', ['Ada Veldrin']],
    ['a small word with a capital', 'Ada Veldrin Van', 'en', ['Ada Veldrin Van']],
    ['a club with its town', 'Brisco FC Lunn', 'en', ['FC Lunn']],
    ['a club with its short form last', 'Brisco Lunn FC', 'en', ['Brisco Lunn FC']],
    ['a club with its short form first', 'FC Lunn', 'en', ['FC Lunn']],
  ])('%s: %s (%s)', (_, run, language, expected) => {
    expect(namesInside(run, language)).toEqual(expected);
  });

  test.each<[what: string, run: string, language: string, expected: string[]]>([
    ['a noun', 'Ada Veldrin Kutter', 'de', ['Ada Veldrin']],
    ['a noun elsewhere', 'Ada Veldrin Kutter', 'nl', ['Ada Veldrin Kutter']],
    ['two first names', 'Ada Emil Veldrin', 'de', ['Ada Emil Veldrin']],
    ['first names alone', 'Ada Emil', 'de', ['Ada Emil']],
    ['a particle', 'Ada von Veldrin Kutter', 'de', ['Ada von Veldrin']],
    ['a particle and an article', 'Ada von der Veldrin Kutter', 'de', ['Ada von der Veldrin']],
    ['a particle after a last name', 'Ada Veldrin de Brisco', 'de', ['Ada Veldrin de Brisco']],
    ['a particle that is an everyday word after a last name', 'Ada Veldrin von Brisco', 'de', ['Ada Veldrin']],
    ['an everyday noun after first names', 'Ada Emil Tisch', 'de', ['Ada Emil']],
    ['an everyday noun as the last name', 'Ada Tisch', 'de', ['Ada Tisch']],
    ['no first name', 'Veldrin Brisco Tisch', 'de', ['Veldrin Brisco Tisch']],
  ])('in German: %s: %s (%s)', (_, run, language, expected) => {
    expect(namesInside(run, language)).toEqual(expected);
  });
});

describe('a person behind other words', () => {
  test.each<[what: string, run: string, language: string | null, expected: string[]]>([
    ['a listed organisation', 'Rams Ada Veldrin', 'en', ['Rams', 'titled: Ada Veldrin']],
    ['a listed organisation of two words', 'Goldman Sachs Ada Veldrin', 'en', ['Goldman Sachs', 'titled: Ada Veldrin']],
    ['a listed organisation and a title', 'Rams Quarterback Ada Veldrin', 'en', ['Rams', 'titled: Ada Veldrin']],
    ['a listed organisation and a small word', 'Rams and Ada Veldrin', 'en', ['Rams', 'titled: Ada Veldrin']],
    ['a listed organisation and a nationality', 'Rams Malian Ada Veldrin', 'en', ['titled: Ada Veldrin']],
    ['a town', 'Bonn Ada Veldrin', 'en', ['Bonn', 'titled: Ada Veldrin']],
    ['a town of two words', 'Buenos Aires Ada Veldrin', 'en', ['Buenos Aires', 'titled: Ada Veldrin']],
    ['a large town that is a first name', 'Paris Ada Veldrin', 'en', ['Paris', 'titled: Ada Veldrin']],
    ['a small town that is a first name', 'Warren Ada Veldrin', 'en', ['Warren Ada Veldrin']],
    ['an everyday word', 'Table Ada Veldrin', 'en', ['titled: Ada Veldrin']],
    ['an everyday word, if the language is unknown', 'Table Ada Veldrin', null, ['titled: Ada Veldrin']],
    ['an everyday word and an unknown one', 'Table Brisco Ada Veldrin', 'en', ['Table Brisco Ada Veldrin']],
    ['an unknown word', 'Brisco Ada Veldrin', 'en', ['Brisco Ada Veldrin']],
    ['a profession in Italian', 'Brisco Ada Veldrin', 'it', ['titled: Ada Veldrin']],
    ['a profession in Dutch', 'Brisco Ada Veldrin', 'nl', ['Brisco Ada Veldrin']],
    ['a first name alone', 'Table Ada', 'en', ['Table Ada']],
    ['a small word', 'Table of Ada Veldrin', 'en', ['Table of Ada Veldrin']],
    ['an acronym', 'QZV Ada Veldrin', 'en', ['titled: Ada Veldrin']],
    ['the position of a player', 'Brisco QZ Ada Veldrin', 'en', ['titled: Ada Veldrin']],
    ['a longer position', 'Brisco QZV Ada Veldrin', 'en', ['titled: Ada Veldrin']],
    ['a listed organisation and the end of a word in capitals', 'Rams VeQZ Ada Lunn', 'en', ['Rams VeQZ Ada Lunn']],
    ['a listed organisation and an acronym', 'Rams QZVW Ada Lunn', 'en', ['titled: Ada Lunn']],
    ['a listed organisation and the beginning of a word', 'Rams QZve Ada Lunn', 'en', ['Rams QZve Ada Lunn']],
    ['four capitals', 'Brisco QZVW Ada Veldrin', 'en', ['Brisco QZVW Ada Veldrin']],
    ['capitals at the end of a word', 'Brisco VeQZ Ada Veldrin', 'en', ['Brisco VeQZ Ada Veldrin']],
    ['capitals at the beginning of a word', 'Brisco QZve Ada Veldrin', 'en', ['Brisco QZve Ada Veldrin']],
    ['the position before a first name alone', 'Brisco QZV Ada', 'en', ['Brisco QZV Ada']],
    ['an acronym in the name of an organisation', 'QZV Ada Veldrin Bank', 'en', ['QZV Ada Veldrin Bank']],
    ['an organisation', 'Table Bank Ada Veldrin', 'en', ['Table Bank Ada Veldrin']],
    ['an organisation with a title inside', 'Table Bank Ada King Veldrin', 'en', ['Table Bank Ada King Veldrin']],
    ['an organisation and a title', 'Bank Director Ada Veldrin', 'en', ['titled: Ada Veldrin']],
    ['a museum named after a person', 'Museo Giorgia Veldrin', 'it', ['Museo Giorgia Veldrin']],
    ['a government', 'Consiglio Giorgia Veldrin', 'it', ['titled: Giorgia Veldrin']],
    ['a government and a first name alone', 'Consiglio Giorgia', 'it', ['Consiglio Giorgia']],
    ['a government of several words', 'Senato Brisco Giorgia Veldrin', 'it', ['Senato Brisco Giorgia Veldrin']],
    ['a Russian town', 'Бонн Велдрин Брисков', 'ru', ['Бонн', 'titled: Велдрин Брисков']],
    ['a Russian town with one word', 'Бонн Велдрин', 'ru', ['Бонн Велдрин']],
    ['no Russian town', 'Лунн Велдрин Брисков', 'ru', ['Лунн Велдрин Брисков']],
    ['a town before no first name elsewhere', 'Bonn Veldrin Brisco', 'en', ['Bonn Veldrin Brisco']],
  ])('%s: %s (%s)', (_, run, language, expected) => {
    expect(namesInside(run, language)).toEqual(expected);
  });

  test.each<[what: string, run: string, expected: string[]]>([
    ['an unknown word', 'Brisco Ada Veldrin', ['titled: Ada Veldrin']],
    ['another first name', 'Emil Ada Veldrin', ['Emil Ada Veldrin']],
  ])('at the beginning of a sentence, %s: %s', (_, run, expected) => {
    expect(namesOpening(run, 'en')).toEqual(expected);
  });
});
