import { describe, expect, test } from 'vitest';
import { isJoint, isLink, runsOf } from './name-run.ts';
import { tokensOf } from './token.ts';

const COMMON = new Set(['food', 'drug']);

/** The runs of a sentence, if every capital except that of "Nowhere" is a sign of a name. */
const runsIn = (text: string, language: string) => {
  const [tokens = []] = tokensOf([{ text, start: 0, end: text.length }], language);
  return runsOf(
    tokens,
    text,
    ({ key }) => key !== 'nowhere',
    (key) => COMMON.has(key),
    language,
  ).map((run) => ({
    name: text.slice(run.tokens[0]?.start, run.tokens.at(-1)?.end),
    before: run.before?.text ?? null,
    after: run.after?.text ?? null,
  }));
};

const namesIn = (text: string, language: string): string[] => runsIn(text, language).map(({ name }) => name);

describe('neighbouring words with capitals', () => {
  test.each<[what: string, text: string, language: string, expected: string[]]>([
    ['a space', 'they met Ada Veldrin at noon', 'en', ['Ada Veldrin']],
    ['a space that does not break', 'they met Ada\u00a0Veldrin at noon', 'en', ['Ada\u00a0Veldrin']],
    ['a comma', 'they met Ada, Veldrin at noon', 'en', ['Ada', 'Veldrin']],
    ['a word', 'they met Ada after Veldrin at noon', 'en', ['Ada', 'Veldrin']],
    ['an abbreviation', 'they met Dr. Veldrin at noon', 'en', ['Dr. Veldrin']],
    ['a full stop', 'they met Lunn. Veldrin at noon', 'en', ['Lunn', 'Veldrin']],
    ['an abbreviation and a bracket', 'they met Dr. (Veldrin) at noon', 'en', ['Dr', 'Veldrin']],
    ['an abbreviation in brackets', 'they met (the Dr). Veldrin at noon', 'en', ['Dr', 'Veldrin']],
    ['an abbreviation without a full stop', 'they met Dr, Veldrin at noon', 'en', ['Dr', 'Veldrin']],
    ['an elided article', 'ils ont vu Port d’Émeraude hier', 'fr', ['Port d’Émeraude']],
    ['an ampersand', 'they met Veldrin & Lunn at noon', 'en', ['Veldrin & Lunn']],
    ['an ampersand between people', 'they met Ada & Emil at noon', 'en', ['Ada', 'Emil']],
    ['an ampersand after an institution', 'they met Veldrin Bank & Lunn at noon', 'en', ['Veldrin Bank', 'Lunn']],
    ['a capital that is no sign', 'they met Lunn Nowhere Veldrin at noon', 'en', ['Lunn', 'Veldrin']],
    ['too many words', 'so Ba Be Bi Bo Bu Da Du Fa Fe Fi', 'en', ['Ba Be Bi Bo Bu Da Du Fa Fe', 'Fi']],
    ['none', 'they met at noon', 'en', []],
  ])('%s: %s (%s)', (_, text, language, expected) => {
    expect(namesIn(text, language)).toEqual(expected);
  });

  test.each<[what: string, text: string, before: string | null, after: string | null]>([
    ['words on both sides', 'they met Ada Veldrin at noon', 'met', 'at'],
    ['nothing', 'Ada Veldrin', null, null],
    ['nothing before it', 'Ada Veldrin came', null, 'came'],
    ['a comma', 'they met Ada Veldrin, mayor', 'met', 'mayor'],
    ['a small word that is no part of it', 'they met Ada Veldrin de now', 'met', 'de'],
    ['a small word at the end', 'they met Ada Veldrin de', 'met', 'de'],
  ])('know what is beside them: %s: %s', (_, text, before, after) => {
    expect(runsIn(text, 'en')).toEqual([{ name: 'Ada Veldrin', before, after }]);
  });
});

describe('small words', () => {
  test.each<[what: string, text: string, language: string, expected: string[]]>([
    ['a particle', 'ils ont vu Veldrin de Lunn hier', 'fr', ['Veldrin de Lunn']],
    ['a particle of another language', 'they met Veldrin vom Lunn', 'fr', ['Veldrin', 'Lunn']],
    ['a particle and an article', 'ils ont vu Veldrin de la Lunn hier', 'fr', ['Veldrin de la Lunn']],
    ['an article without a particle', 'ils ont vu Veldrin la Lunn hier', 'fr', ['Veldrin', 'Lunn']],
    ['two particles', 'ils ont vu Veldrin de van Lunn hier', 'fr', ['Veldrin', 'Lunn']],
    ['a particle and two articles', 'ils ont vu Veldrin de la la Lunn hier', 'fr', ['Veldrin', 'Lunn']],
    ['a particle before the name', 'ils ont vu de Lunn hier', 'fr', ['Lunn']],
    ['a particle after a German first name', 'sie sahen Ada von der Lunn heute', 'de', ['Ada von der Lunn']],
    ['a particle after a German noun', 'sie sahen Veldrin von Lunn heute', 'de', ['Veldrin', 'Lunn']],
    ['a particle elsewhere', 'ze zagen Veldrin van Lunn vandaag', 'nl', ['Veldrin van Lunn']],
    ['"of" after an institution', 'they left the Bank of Lunn at noon', 'en', ['Bank of Lunn']],
    ['"of" after a building', 'they left the House of Lunn at noon', 'en', ['House of Lunn']],
    ['"for" after a building', 'they left the House for Lunn at noon', 'en', ['House', 'Lunn']],
    ['"for" after an institution', 'they left the Centers for Lunn at noon', 'en', ['Centers for Lunn']],
    ['"of" after another word', 'they left the Table of Lunn at noon', 'en', ['Table', 'Lunn']],
    ['two of them', 'they left the Bank of for Lunn at noon', 'en', ['Bank', 'Lunn']],
    ['a second one', 'they left the Bank of Veldrin for Lunn at noon', 'en', ['Bank of Veldrin for Lunn']],
    ['a German state office', 'sie sahen die Landesanstalt für Lunn heute', 'de', ['Landesanstalt für Lunn']],
    ['a German ministry', 'sie sahen das Bundeswasseramt für Lunn heute', 'de', ['Bundeswasseramt für Lunn']],
    ['another German office', 'sie sahen die Lunnanstalt für Lunn heute', 'de', ['Lunnanstalt', 'Lunn']],
    ['an office inside a word', 'sie sahen das Landesamtsblatt für Lunn heute', 'de', ['Landesamtsblatt', 'Lunn']],
    ['a state inside a word', 'sie sahen das Südlandesamt für Lunn heute', 'de', ['Südlandesamt', 'Lunn']],
    ['"and" after another small word', 'it was the Bank of Veldrin and Lunn', 'en', ['Bank of Veldrin and Lunn']],
    ['"and the"', 'it was the Bank of Veldrin and the Lunn', 'en', ['Bank of Veldrin', 'Lunn']],
    ['"and" before a first name', 'it was the Bank of Veldrin and Ada', 'en', ['Bank of Veldrin', 'Ada']],
    ['"and" after an institution', 'it was the Veldrin Bank and Lunn', 'en', ['Veldrin Bank', 'Lunn']],
    [
      '"and" after a particle without an institution',
      'it was Veldrin de Lunn and Brisco',
      'en',
      ['Veldrin de Lunn', 'Brisco'],
    ],
    ['"and" after everyday words', 'it was now the Food and Drug Post', 'en', ['Food and Drug Post']],
    ['"and" after an everyday word and another', 'it was now Veldrin Food and Drug', 'en', ['Veldrin Food', 'Drug']],
    ['"and" after the abbreviation of a country', 'it was now the U.S. Food and Drug', 'en', ['U.S. Food and Drug']],
    ['"and" after a word that opens a sentence', 'Food and Drug were late', 'en', ['Food', 'Drug']],
    ['"and" in a headline', 'of Food and Drug Post', 'en', ['Food', 'Drug Post']],
    ['"und" after everyday words', 'es war nun Food und Drug', 'de', ['Food', 'Drug']],
  ])('%s: %s (%s)', (_, text, language, expected) => {
    expect(namesIn(text, language)).toEqual(expected);
  });
});

describe('French institutions with a small second word', () => {
  test.each<[what: string, text: string, language: string, expected: string[]]>([
    ['an institution', 'devant l’Assemblée nationale hier', 'fr', ['Assemblée nationale']],
    ['the same elsewhere', 'so Assemblée nationale', 'en', ['Assemblée']],
    ['another word before it', 'devant Veldrin nationale hier', 'fr', ['Veldrin']],
    ['another word after it', 'devant l’Assemblée verte hier', 'fr', ['Assemblée']],
    ['two words before it', 'devant Grande Assemblée nationale hier', 'fr', ['Grande Assemblée']],
    ['an institution before a name', 'devant l’Assemblée nationale Veldrin', 'fr', ['Assemblée nationale Veldrin']],
  ])('%s: %s (%s)', (_, text, language, expected) => {
    expect(namesIn(text, language)).toEqual(expected);
  });
});

test.each([
  ['van', true, false],
  ['vom', true, false],
  ['der', true, false],
  ['for', true, false],
  ['and', true, true],
  ['y', true, true],
  ['veldrin', false, false],
])('%s is a small word inside names: %s, and joins two: %s', (word, link, joint) => {
  expect([isLink(word), isJoint(word)]).toEqual([link, joint]);
});
