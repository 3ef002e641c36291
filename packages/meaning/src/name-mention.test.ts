import { sentences } from '@newsloom/text';
import { describe, expect, test } from 'vitest';
import { KINDS } from './kind-score.ts';
import { mentionsIn } from './name-mention.ts';
import { tokensOf } from './token.ts';

/** The names of a title and its text, and the acronyms there. */
const read = (text: string, { title = 'so', language = 'en' } = {}) => {
  const whole = `${title}\n${text}`;
  const lines = sentences(whole, language);
  const textFrom = lines.findIndex(({ start }) => start > title.length);
  return mentionsIn(tokensOf(lines, language), whole, textFrom, language);
};

describe('how near the beginning a name is', () => {
  test.each<[what: string, title: string, text: string, expected: [name: string, lead: number][]]>([
    ['title', 'they met Ada', 'nothing was said', [['Ada', 2]]],
    ['first sentence', 'so', 'They met Ada.', [['Ada', 1]]],
    ['second sentence', 'so', 'It was late. They met Ada.', [['Ada', 1]]],
    ['third sentence', 'so', 'It was late. It rained. They met Ada.', [['Ada', 0]]],
    [
      'dateline',
      'so',
      'Bonn — They met Ada.',
      [
        ['Bonn', 3],
        ['Ada', 1],
      ],
    ],
    ['dateline with an agency', 'so', 'Bonn (dpa) They met.', [['Bonn', 3]]],
    ['dateline in capitals', 'so', 'BONN — They met.', [['BONN', 3]]],
    [
      'dateline of two words in capitals',
      'so',
      'BUENOS AIRES (AP) — They met.',
      [
        ['Buenos Aires', 3],
        ['AP', 1],
      ],
    ],
    [
      'dateline with a country',
      'so',
      'BUJUMBURA, Burundi — They met.',
      [
        ['Bujumbura', 3],
        ['Burundi', 1],
      ],
    ],
    ['no dateline, but an agency', 'so', 'QZV — They met.', [['QZV', 1]]],
    ['no dateline, but a sentence', 'so', 'Bonn was dry.', [['Bonn', 1]]],
    ['no dateline inside a sentence', 'so', 'Near Bonn — they met.', [['Bonn', 1]]],
    ['dateline of a place and capitals', 'so', 'Lunn QZV — They met.', [['Lunn QZV', 3]]],
    ['dateline of capitals and a place', 'so', 'QZV Lunn — They met.', [['QZV Lunn', 3]]],
    ['no dateline in a title', 'Bonn — they met', 'nothing was said', [['Bonn', 2]]],
    ['no dateline in the second sentence', 'so', 'It was late. Bonn — they met.', [['Bonn', 1]]],
  ])('%s: %s / %s', (_, title, text, expected) => {
    expect(read(text, { title }).mentions.map(({ name, lead }) => [name, lead])).toEqual(expected);
  });
});

describe('points from the words around a name', () => {
  test.each<[what: string, text: string, language: string, expected: Record<string, number>]>([
    ['nothing', 'they met Ada Veldrin at noon', 'en', {}],
    ['a title', 'they met President Veldrin at noon', 'en', { person: 3 }],
    ['a title in small letters', 'they met president Veldrin at noon', 'en', { person: 3 }],
    ['an age', 'then at the quay of the harbour they met Veldrin, 52, at noon', 'en', { person: 3 }],
    ['a Spanish age', 'ayer habló Veldrin, 52 años', 'es', { person: 3 }],
    ['a number', 'they met Veldrin, 520, at noon', 'en', {}],
    ['a verb of speech after a first name', 'late at noon Ada Emil Veldrin said so', 'en', { person: 1 }],
    ['a verb of speech before a first name', 'it was late, said Ada Veldrin at noon', 'en', { person: 1 }],
    ['a verb of speech after another word', 'late at noon Veldrin said so', 'en', {}],
    ['a verb of speech after a word that is left out', 'late at noon Ada Veldrin Thursday said so', 'en', {}],
    ['a title, an age and a verb', 'late at noon president Ada Veldrin, 52, said so', 'en', { person: 6 }],
    ['a title and a verb', 'late at noon president Ada Veldrin said so', 'en', { person: 4 }],
    ['a preposition of places', 'they met in Lunn at noon', 'en', { place: 1 }],
    ['the same in another language', 'they met in Lunn at noon', 'es', {}],
    ['a preposition before a title', 'a letter from President Veldrin came', 'en', { person: 3 }],
    ['a dateline', 'Bonn — it was late', 'en', { place: 4 }],
  ])('%s: %s (%s)', (_, text, language, expected) => {
    const [first] = read(text, { language }).mentions;
    expect(
      first && Object.fromEntries(KINDS.flatMap((kind, at) => (first.points[at] ? [[kind, first.points[at]]] : []))),
    ).toEqual(expected);
  });
});

describe('names', () => {
  test.each<[what: string, text: string, expected: string[]]>([
    ['spaces that do not break', 'they met Ada\u00a0Veldrin at\u00a0noon', ['Ada Veldrin']],
    ['an abbreviation', 'they left St. Veldrin at noon', ['St. Veldrin']],
    ['everyday words with "and"', 'it was late at the Food and Trade Post', ['Food and Trade Post']],
    ['a first name and an everyday word', 'it was late for Hope and Trade', ['Hope', 'Trade']],
    ['a town and an everyday word', 'it was late for Reading and Trade', ['Reading', 'Trade']],
    ['an unknown word and an everyday one', 'it was late for Veldrin and Trade', ['Veldrin', 'Trade']],
  ])('%s: %s', (_, text, expected) => {
    const { mentions } = read(text);
    expect(mentions.map(({ name }) => name)).toEqual(expected);
    expect(mentions.map(({ words }) => words.join(' '))).toEqual(expected);
  });

  test.each([
    ['an article', 'they left the Veldrin at noon', true],
    ['no article', 'they left Veldrin at noon', false],
    ['an article and a word that is left out', 'they left the Malian Veldrin at noon', false],
    ['an article that is left out', 'they left so The Veldrin at noon', false],
  ])('follow %s: %s', (_, text, expected) => {
    expect(read(text).mentions.map(({ hasArticle }) => hasArticle)).toEqual([expected]);
  });
});

describe('acronyms', () => {
  test.each<[what: string, text: string, expected: [string, string][]]>([
    [
      'behind a name with its first letters',
      'late at noon the Veldrin Lunn Group (VLG) met them',
      [['VLG', 'Veldrin Lunn Group']],
    ],
    ['behind one with small words', 'the Bank of Lunn (BL) met', [['BL', 'Bank of Lunn']]],
    [
      'with the letters of the first two words',
      'late at noon the Veldrin Lunn Group (VLX) met them',
      [['VLX', 'Veldrin Lunn Group']],
    ],
    ['with other letters', 'late at noon the Veldrin Lunn Group (XYZ) met them', []],
    ['behind one word', 'the Veldrin (VE) met', []],
    ['without a name', 'they met (VLG) there', []],
  ])('%s: %s', (_, text, expected) => {
    expect(read(text).acronyms).toEqual(expected);
  });
});
