import { describe, expect, test } from 'vitest';
import { digestKeywords, type KeywordDigest, type NamesAndNouns } from './keyword-digest.ts';

const NONE: NamesAndNouns = { names: new Set(), nouns: null };

/** The possible keywords of the sentences of a title and a text. */
const keywordsIn = (title: string[], text: string[], language: string | null = 'en', known = NONE): KeywordDigest[] => {
  const wordsOf = (sentences: string[]) => sentences.map((one) => one.split(' '));
  return digestKeywords(wordsOf(title), wordsOf(text), known, language);
};

describe('the weight of a word', () => {
  test.each<[what: string, title: string[], text: string[], expected: KeywordDigest[]]>([
    ['in the title', ['the zeppelin'], [], [['zeppelin', 3, 1]]],
    ['in the first sentences', [], ['the zeppelin'], [['zeppelin', 2, 0]]],
    ['in the third sentence', [], ['so', 'so', 'the zeppelin'], [['zeppelin', 2, 0]]],
    ['once in the fourth sentence', [], ['so', 'so', 'so', 'the zeppelin'], []],
    ['twice later', [], ['so', 'so', 'so', 'the zeppelin', 'the zeppelin'], [['zeppelin', 2, 0]]],
    ['in the title and in the text', ['the zeppelin'], ['the zeppelin'], [['zeppelin', 5, 1]]],
    [
      'of a phrase of the title',
      ['the zeppelin anchor'],
      [],
      [
        ['zeppelin anchor', 4, 1],
        ['zeppelin', 3, 1],
        ['anchor', 3, 1],
      ],
    ],
    [
      'of a phrase of the title in the text',
      ['the zeppelin anchor'],
      ['the zeppelin anchor'],
      [
        ['zeppelin anchor', 6, 1],
        ['zeppelin', 5, 1],
        ['anchor', 5, 1],
      ],
    ],
    [
      'of a phrase of the text',
      [],
      ['the zeppelin anchor'],
      [
        ['zeppelin', 2, 0],
        ['anchor', 2, 0],
      ],
    ],
    [
      'is the order, before that of the text',
      [],
      ['the anchor of the zeppelin', 'the zeppelin'],
      [
        ['zeppelin', 4, 0],
        ['anchor', 2, 0],
      ],
    ],
  ])('%s', (_, title, text, expected) => {
    expect(keywordsIn(title, text)).toEqual(expected);
  });

  test('counts for phrases of three words, not of four', () => {
    const labels = keywordsIn(['zeppelin anchor lantern ladder'], []).map(([label]) => label);
    expect(labels).toContain('zeppelin anchor lantern');
    expect(labels).not.toContain('zeppelin anchor lantern ladder');
  });

  test('chooses thirty words', () => {
    const letters = [...'abcdefghijklmnopqrstuvwxyz'];
    const words = letters.flatMap((one) => [`velmr${one}`, `brisk${one}`]);
    expect(keywordsIn([], [words.join(' ')])).toEqual(words.slice(0, 30).map((word) => [word, 2, 0]));
  });
});

describe('a word that can be a keyword', () => {
  test.each<[what: string, word: string, language: string | null, expected: string[]]>([
    ['a word of four letters', 'kelp', 'en', ['kelp']],
    ['a word of three letters', 'keg', 'en', []],
    ['two Chinese characters', '飞艇', 'zh', ['飞艇']],
    ['one Chinese character', '艇', 'zh', []],
    ['a Japanese particle', 'ください', 'ja', []],
    ['a word with a digit', 'zeppelin7', 'en', []],
    ['a word with an apostrophe', 'o’zeppelin', 'en', ['o’zeppelin']],
    ['a stop word', 'about', 'en', []],
    ['a dull word', 'phones', 'en', []],
    ['a weekday', 'thursday', 'en', []],
    ['a month', 'february', 'en', []],
    ['a weekday of another language', 'donnerstag', 'en', ['donnerstag']],
    ['a part of an address', 'https', 'en', []],
    ['a Russian word', 'дирижабли', 'ru', ['дирижабли']],
    ['a word, if the language is unknown', 'zeppelin', null, ['zeppelin']],
  ])('%s: %s', (_, word, language, expected) => {
    expect(keywordsIn([], [word], language).map(([label]) => label)).toEqual(expected);
  });

  test('is not part of a name', () => {
    const known = { names: new Set(['veldrin']), nouns: null };
    expect(keywordsIn(['veldrin zeppelin'], [], 'en', known)).toEqual([['zeppelin', 3, 1]]);
  });

  test('is a noun in German, with its capital', () => {
    const known = { names: new Set<string>(), nouns: new Set(['zeppelin', 'anker']) };
    expect(keywordsIn(['zeppelin anker steigt'], [], 'de', known)).toEqual([
      ['Zeppelin Anker', 4, 1],
      ['Zeppelin', 3, 1],
      ['Anker', 3, 1],
    ]);
  });

  test('is the same in every Russian case', () => {
    expect(keywordsIn([], ['дирижабль', 'дирижаблями'], 'ru')).toEqual([['дирижабль', 4, 0]]);
  });
});
