import { describe, expect, test } from 'vitest';
import { type Token, tokensOf } from './token.ts';

const tokensIn = (text: string, language: string | null = 'en'): Token[] =>
  tokensOf([{ text, start: 0, end: text.length }], language).flat();

const textsOf = (tokens: readonly Token[]): string[] => tokens.map(({ text }) => text);

describe('words', () => {
  test.each<[text: string, language: string, expected: string[]]>([
    ['It was Jean-Luc O’Brien of AT&T', 'en', ['It', 'was', 'Jean-Luc', 'O’Brien', 'of', 'AT&T']],
    ['In the U.S. and in F.', 'en', ['In', 'the', 'U.S.', 'and', 'in', 'F.']],
    ["Veldrin's and Lunn’s ships", 'en', ['Veldrin', 'and', 'Lunn', 'ships']],
    ['Le toit de l’Élysée', 'fr', ['Le', 'toit', 'de', 'Élysée']],
    ['Le toit de l’Élysée', 'en', ['Le', 'toit', 'de', 'l’Élysée']],
    ['La zia dell’Emilia', 'it', ['La', 'zia', 'Emilia']],
    ['Полк 12 ушёл', 'ru', ['Полк', '12', 'ушёл']],
    ['— !', 'en', []],
  ])('of "%s" (%s)', (text, language, expected) => {
    expect(textsOf(tokensIn(text, language))).toEqual(expected);
  });

  test('stand where the text has them, also repeated ones', () => {
    const text = 'so so so, l’Élysée so';
    const sentence = { text, start: 100, end: 100 + text.length };
    const tokens = tokensOf([sentence], 'fr').flat();
    expect(tokens.map(({ start, end }) => [start - 100, end - 100])).toEqual([
      [0, 2],
      [3, 5],
      [6, 8],
      [12, 18],
      [19, 21],
    ]);
    expect(tokens.map(({ start, end }) => text.slice(start - 100, end - 100))).toEqual(textsOf(tokens));
  });

  test('know their sentence and their key', () => {
    const tokens = tokensOf(
      [
        { text: 'Veldrin came.', start: 0, end: 13 },
        { text: 'LUNN left.', start: 14, end: 24 },
      ],
      'en',
    );
    expect(tokens.map((line) => line.map(({ key, sentence }) => `${sentence} ${key}`))).toEqual([
      ['0 veldrin', '0 came'],
      ['1 lunn', '1 left'],
    ]);
  });
});

test.each([
  ['Veldrin', true],
  ['veldrin', false],
  ['iPhone', true],
  ['al-Sisi', true],
  ['Russian-backed', false],
  ['Jean-Luc', true],
  ['12', false],
])('%s has the capital of a name: %s', (word, expected) => {
  expect(tokensIn(`it was ${word}`).at(-1)?.isCapital).toBe(expected);
});

describe('words that open a sentence or a quotation', () => {
  test.each<[text: string, language: string, expected: string[]]>([
    ['They met Veldrin', 'en', ['They']],
    ['They said: Veldrin came', 'en', ['They', 'Veldrin']],
    ['They said “Veldrin came” to Lunn', 'en', ['They', 'Veldrin']],
    ['So (they) met', 'en', ['So', 'they', 'met']],
    ['They met Veldrin:', 'en', ['They']],
    ['Lunn - Veldrin came', 'en', ['Lunn', 'Veldrin']],
    ['L’Élysée parle', 'fr', []],
  ])('of "%s" (%s)', (text, language, expected) => {
    expect(textsOf(tokensIn(text, language).filter(({ opens }) => opens))).toEqual(expected);
  });
});

describe('a headline', () => {
  test.each<[what: string, text: string, expected: boolean]>([
    ['three words with capitals', 'Veldrin Meets Lunn', true],
    ['two words with capitals', 'Veldrin Lunn', false],
    ['two words with capitals and a number', 'Veldrin 12 Lunn', false],
    ['three words with capitals and numbers', 'Veldrin Meets Lunn 12 13 14', true],
    ['three of five words', 'Veldrin Meets Lunn at noon', true],
    ['three of six words', 'Veldrin Meets Lunn late at noon', false],
    ['a full stop at the end', 'Veldrin Meets Lunn.', false],
    ['a full stop inside quotation marks at the end', '“Veldrin Meets Lunn.”', false],
    ['a full stop inside', 'Dr. Veldrin Meets Lunn', true],
    ['small letters', 'they met at noon', false],
  ])('has capitals and no full stop: %s', (_, text, expected) => {
    const found = tokensIn(text);
    expect(found.map(({ isHeadline }) => isHeadline)).toEqual(found.map(() => expected));
  });
});
