import { describe, expect, test } from 'vitest';
import { meaningDigestOf } from './meaning-digest.ts';
import { mediaTopics } from './topic-tree.ts';

const digestOf = (title: string, text: string, language: string | null = 'en') =>
  meaningDigestOf({ title, text }, language);

const namesIn = (title: string, text: string): string[] => digestOf(title, text).names.map(([name]) => name);

/** Small words of together this many characters. */
const filled = (length: number): string =>
  'so it is '
    .repeat(length)
    .slice(0, length - 1)
    .concat(' ');

describe('the beginning of an article is read', () => {
  const name = 'Gazprom';
  test.each<[what: string, title: string, text: string, expected: string[]]>([
    ['all of a text of three thousand characters', '', `${filled(3_000 - name.length)}${name}`, [name]],
    ['the beginning of a longer text', '', `${filled(2_500)}${name} ${filled(2_000)}`, [name]],
    ['not what follows', '', `${filled(3_100)}${name} so`, []],
    ['not a word that is cut in half', '', `${filled(3_000 - name.length)}${name}nefts so`, []],
    ['a long word', '', `${name}${'!'.repeat(4_000)}`, [name]],
    ['not what follows a long word', '', `${'!'.repeat(3_100)}\n${name} so`, []],
    ['the beginning of a long title', `${filled(2_500)}${name} ${filled(2_000)}`, '', [name]],
    ['not the rest of it', `${filled(3_100)}${name} so`, '', []],
  ])('%s', (_, title, text, expected) => {
    expect(namesIn(title, text)).toEqual(expected);
  });
});

describe('countries by their adjectives', () => {
  test.each<[what: string, title: string, text: string, expected: string[]]>([
    ['in the text', '', 'They saw Malian gold and Peruvian silver.', ['ML', 'PE']],
    ['in the title', 'Malian gold', 'It was late.', ['ML']],
    ['several forms', '', 'Malians sell Malian gold, said a Malian.', ['ML']],
    ['five letters', '', 'They saw Iraqi gold.', ['IQ']],
    ['four letters, which are also other words', '', 'They saw Thai gold.', []],
    ['none', '', 'They saw gold.', []],
  ])('%s', (_, title, text, expected) => {
    expect(digestOf(title, text).nations).toEqual(expected);
  });
});

test('words of the title weigh more, as topics and as keywords', () => {
  const { topics, keywords } = digestOf('zeppelin museum', 'The lantern of the election.\nIt was late.');
  expect(topics.map(([at, points]) => `${mediaTopics[at]?.label} ${points}`)).toEqual(['culture 2', 'election 1.3']);
  expect(keywords).toEqual([
    ['zeppelin museum', 4, 1],
    ['zeppelin', 3, 1],
    ['museum', 3, 1],
    ['lantern', 2, 0],
  ]);
});

test('in sport, the name of a town is that of its club', () => {
  const text = 'The striker scores in the match. Then Bonn won.';
  expect(digestOf('Goals in the league', text).names.map(([name, , , points]) => [name, points[2]])).toEqual([
    ['Bonn', 0],
  ]);
  expect(digestOf('It was late', 'Then Bonn won.').names.map(([name, , , points]) => [name, points[2]])).toEqual([
    ['Bonn', 3],
  ]);
});
