import { sentences } from '@newsloom/text';
import { describe, expect, test } from 'vitest';
import { digestNames } from './name-digest.ts';

const read = (title: string, text: string, language: string | null, isSport = false) => {
  const whole = `${title}\n${text}`;
  const source = { text: whole, sentences: sentences(whole, language), titleLength: title.length, isSport };
  return digestNames(source, language);
};

describe('the names of a title and its text', () => {
  test.each<[what: string, title: string, text: string, expected: [name: string, mentions: number, lead: number][]]>([
    ['in the title', 'they met in Bonn', 'It was late.', [['Bonn', 1, 2]]],
    ['in a title without a text', 'they met in Bonn', '', [['Bonn', 1, 2]]],
    ['in a title of two sentences', 'It was late. They met in Bonn.', 'It was late.', [['Bonn', 1, 2]]],
    ['in the first sentence', 'it was late', 'They met in Bonn.', [['Bonn', 1, 1]]],
    [
      'in a dateline',
      'it was late',
      'BUJUMBURA (AFP) — They met.',
      [
        ['Bujumbura', 1, 3],
        ['AFP', 1, 1],
      ],
    ],
    ['in both', 'they met in Bonn', 'They left Bonn.', [['Bonn', 2, 2]]],
  ])('%s', (_, title, text, expected) => {
    expect(read(title, text, 'en').names.map(([name, mentions, lead]) => [name, mentions, lead])).toEqual(expected);
  });

  test('are those of clubs in sport', () => {
    const kindsIn = (isSport: boolean) =>
      read('so', 'Then Bonn won again.', 'en', isSport).names.map(([, , , points]) => points);
    expect([kindsIn(false), kindsIn(true)]).toEqual([[[0, 0, 3, 0, 0]], [[0, 0, 0, 0, 0]]]);
  });

  test('have acronyms', () => {
    expect(read('so', 'Late at noon they saw the Veldrin Lunn Group (VLG) there.', 'en').acronyms).toEqual([
      ['VLG', 'Veldrin Lunn Group'],
    ]);
  });

  test.each(['sv', 'xx', null])('are only countries in other languages: %s', (language) => {
    const { names, acronyms, nameWords, nouns } = read('so', 'De Peru, Ada Veldrin, Bonn Bank (BB).', language);
    expect([names.map(([name]) => name), acronyms, [...nameWords], nouns]).toEqual([['Peru'], [], ['peru'], null]);
  });
});

describe('words that are no keywords', () => {
  test('are those of names, and others with capitals inside a sentence', () => {
    const { nameWords, nouns } = read(
      'so',
      'Ada Lunn met the Veldrin-Brisk there. Nobody came. “Later”, he said.',
      'en',
    );
    expect([...nameWords].toSorted()).toEqual(['ada', 'brisk', 'lunn', 'veldrin']);
    expect(nouns).toBeNull();
  });

  test('are not those of a headline', () => {
    const { nameWords } = read('Sailors Mourn Zeppelin Captain', 'It was late.', 'en');
    expect([...nameWords]).toEqual([]);
  });

  test('are those of certain names in German, where nouns may be keywords', () => {
    const { nameWords, nouns } = read(
      'so',
      'Dann kam Ada Lunn mit dem Zeppelin nach Bonn. Es sei spät, sagte Emil.',
      'de',
    );
    expect([...nameWords].toSorted()).toEqual(['ada', 'bonn', 'lunn']);
    expect([...(nouns ?? [])].toSorted()).toEqual(['ada', 'bonn', 'emil', 'lunn', 'zeppelin']);
  });
});
