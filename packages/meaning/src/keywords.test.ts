import { describe, expect, test } from 'vitest';
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
