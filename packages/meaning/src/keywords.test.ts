import { describe, expect, test } from 'vitest';
import type { KeywordDigest } from './keyword-digest.ts';
import { keywordsOf as keywordsOfDigests } from './keywords.ts';
import { meaningOf } from './meaning.ts';
import { meaningDigestOf } from './meaning-digest.ts';

const keywordsOf = (language: string, articles: readonly (readonly [title: string, text: string])[]): string[] =>
  meaningOf({
    language,
    articles: articles.map(([title, text]) => ({ digest: meaningDigestOf({ title, text }, language), country: null })),
  }).keywords.map(({ label }) => label);

describe('keywords', () => {
  test('what weighs more comes first, not what is earlier in the alphabet', () => {
    const text = 'The zeppelin rose. A zeppelin, an anchor. The zeppelin and the anchor were sold with the zeppelin.';
    expect(keywordsOf('en', [['', text]]).slice(0, 2)).toEqual(['zeppelin', 'anchor']);
  });

  test('a phrase of a title stands before its words', () => {
    const all = keywordsOf('en', [
      ['Harvest of wheat fails in heavy drought', 'The heavy drought ruined it. Wheat is dear.'],
    ]);
    expect(all.slice(0, 2)).toEqual(['heavy drought', 'wheat']);
  });

  test.each([
    [
      'no',
      'Det ble bare brann til slutt',
      'Det ble brann. Brannen ble slukket. Bare bilen blir igjen til neste brann.',
    ],
    ['en', 'Six of the closing', 'Six, said the six, are closing for a cent, and six more will be closing for a cent.'],
  ])('words that every text has are none (%s)', (language, title, text) => {
    const labels = keywordsOf(language, [[title, text]]).join(' ');
    expect(labels).not.toMatch(/\b(?:til|bare|ble|blir|det|six|cent|the)\b/);
  });

  test('German ones are nouns', () => {
    const text = 'Der Streik beginnt heute. Wegen des Streiks warten viele, der Streik dauert lange und nervt.';
    expect(keywordsOf('de', [['Streik beginnt', text]])).toEqual(['Streik']);
  });

  test('with several articles, what only one has is none', () => {
    const told = (extra: string) =>
      ['', `The blockade goes on. The blockade hurts ${extra}, ${extra} and ${extra}.`] as const;
    expect(keywordsOf('en', [told('bakers'), told('sailors'), told('grocers')])).toEqual(['blockade', 'hurts']);
  });
});

describe('keywords of several articles', () => {
  test.each<[what: string, articles: KeywordDigest[][], names: string[], expected: [label: string, score: number][]]>([
    ['in one title', [[['zeppelin', 3, 1]]], [], [['zeppelin', 1]]],
    ['in no title', [[['zeppelin', 3, 0]]], [], [['zeppelin', 1 / 3]]],
    ['in one of two articles', [[['zeppelin', 3, 1]], []], [], [['zeppelin', 1 / 2]]],
    ['in one of three articles', [[['zeppelin', 3, 1]], [], []], [], []],
    ['the word of a name', [[['veldrin', 3, 1]]], ['veldrin'], []],
    ['the word of a name with its capital', [[['Veldrin', 3, 1]]], ['veldrin'], []],
    ['a phrase with the word of a name', [[['veldrin zeppelin', 3, 1]]], ['veldrin'], []],
    [
      'words of one beginning',
      [
        [
          ['blockade', 4, 1],
          ['blockading', 3, 1],
        ],
      ],
      [],
      [['blockade', 1]],
    ],
    [
      'words of one beginning with other capitals',
      [
        [
          ['Blockade', 4, 1],
          ['blockading', 3, 1],
        ],
      ],
      [],
      [['Blockade', 1]],
    ],
    [
      'a phrase, and one with a word of it',
      [
        [
          ['heavy zeppelin', 4, 1],
          ['zeppelin anchor', 3, 1],
        ],
      ],
      [],
      [['heavy zeppelin', 1]],
    ],
    [
      'what weighs more',
      [
        [
          ['anchor', 3, 1],
          ['zeppelin', 4, 1],
        ],
      ],
      [],
      [
        ['zeppelin', 1],
        ['anchor', 1],
      ],
    ],
    [
      'the longer of equals',
      [
        [
          ['anchor', 3, 1],
          ['zeppelin', 3, 1],
        ],
      ],
      [],
      [
        ['zeppelin', 1],
        ['anchor', 1],
      ],
    ],
    [
      'the first of equals in the alphabet',
      [
        [
          ['lantern', 3, 1],
          ['balloon', 3, 1],
        ],
      ],
      [],
      [
        ['balloon', 1],
        ['lantern', 1],
      ],
    ],
    ['one word in several Russian cases', [[['дирижабль', 3, 1]], [['дирижабли', 3, 1]]], [], [['дирижабли', 1]]],
    ['the same with other capitals', [[['zeppelin', 3, 1]], [['Zeppelin', 3, 1]]], [], [['Zeppelin', 1]]],
  ])('%s', (_, articles, names, expected) => {
    const found = (all: KeywordDigest[][]) =>
      keywordsOfDigests(all, new Set(names)).map(({ label, score }) => [label, score]);
    expect(found(articles)).toEqual(expected);
    expect(found(articles.map((one) => one.toReversed()).toReversed())).toEqual(expected);
  });

  test('are limited to eight', () => {
    const words = [...'abcdefghij'].map((one): KeywordDigest => [`${one}zeppelin`, 3, 1]);
    expect(keywordsOfDigests([words], new Set())).toHaveLength(8);
  });
});
