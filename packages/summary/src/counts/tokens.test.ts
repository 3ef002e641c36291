import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tokensOf } from './tokens.ts';

/** The tokens of a text, numbers with their value. */
const read = (text: string, language: string | null = 'en'): string[] =>
  tokensOf(text, language).map(({ text: token, value }) => (value === null ? token : `${token}=${value}`));

describe('the value of', () => {
  test.each<[language: string | null, written: string, value: number | null]>([
    ['en', '12', 12],
    ['en', '2026', 2026],
    ['en', '12345', 12_345],
    ['en', '3.4', 3.4],
    ['en', '3.45', 3.45],
    ['en', '1,250', 1_250],
    ['en', '1,250,000.5', 1_250_000.5],
    ['en', '1’250', 1_250],
    ['en', "1'250'000", 1_250_000],
    ['en', '1\u00a0250', 1_250],
    ['en', '1\u202f250', 1_250],
    ['de', '1.250.000', 1_250_000],
    ['de', '1.250,5', 1_250.5],
    ['de', '3,4', 3.4],
    ['fr', '1 250', 1_250],
    ['fr', '1 250 000', 1_250_000],
    ['en', 'Twelve', 12],
    ['en', 'forty-seven', 47],
    ['fr', 'dix-sept', 17],
    [null, '12345', 12_345],
    [null, '3.4', 3.4],
    // Which sign separates what is not known.
    [null, '1,250', null],
    [null, 'twelve', null],
    ['xx', 'twelve', null],
    // Times, dates, scores and ranges.
    ['en', '12:30', null],
    ['en', '5/11', null],
    ['en', '3-2', null],
    ['en', '11.04.2026', null],
    ['en', '12,50', null],
    ['en', '1,25,000', null],
    ['en', '0.375', null],
    ['de', '3.4', null],
    ['de', '1,250', null],
    ['fr', '12 50', null],
  ])('%s: %s is %j', (language, written, value) => {
    expect(tokensOf(written, language)).toEqual([
      { text: written.toLowerCase(), start: 0, end: written.length, value },
    ]);
  });
});

describe('the tokens of', () => {
  test.each<[language: string | null, text: string, tokens: string[]]>([
    ['en', 'On 5 May, 12 people died.', ['on', '5=5', 'may', ',', '12=12', 'people', 'died', '.']],
    ['en', 'They won 3-2.', ['they', 'won', '3-2', '.']],
    ['en', 'The killed: 12; the hurt: 3…', ['the', 'killed', ':', '12=12', ';', 'the', 'hurt', ':', '3=3', '…']],
    ['en', 'the town’s well-known pier', ['the', 'town’s', 'well-known', 'pier']],
    ['en', 'a 20-year-old', ['a', '20=20', '-', 'year-old']],
    ['en', 'for $12', ['for', '$', '12=12']],
    // A plain space between digits is part of a number only in some languages.
    ['en', 'flight 12 400 times', ['flight', '12=12', '400=400', 'times']],
    ['fr', 'soit 12 400 fois', ['soit', '12 400=12400', 'fois']],
    ['en', '$1.2 million in May', ['$', '1.2 million=1200000', 'in', 'may']],
    ['en', 'two million', ['two million=2000000']],
    ['en', '3bn', ['3 bn=3000000000']],
    ['es', '1,2 mil millones', ['1,2 mil millones=1200000000']],
    ['en', 'a million', ['a', 'million']],
    ['en', 'people million', ['people', 'million']],
    // More than a thousand are not counted in thousands.
    ['en', '1,000 thousand', ['1,000=1000', 'thousand']],
    ['en', '999 thousand', ['999 thousand=999000']],
    [null, '2 million', ['2=2', 'million']],
    // A dash multiplies nothing.
    ['es', 'diez - según la policía', ['diez=10', '-', 'según', 'la', 'policía']],
    ['es', 'unos 12 - según la policía', ['unos', '12=12', '-', 'según', 'la', 'policía']],
    ['en', '', []],
  ])('%s: %s', (language, text, tokens) => {
    expect(read(text, language)).toEqual(tokens);
  });
});

test('tokens are in their order, and stand where they say', () => {
  const piece = fc.constantFrom(
    ...[
      '12',
      '1,250',
      '1.2',
      '12:30',
      'two',
      'million',
      'mil',
      'people',
      'Lund’s',
      '-',
      ',',
      '. ',
      ' ',
      '  ',
      '$',
      '\n',
    ],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), fc.constantFrom('en', 'de', 'fr', 'es', null), (all, language) => {
      const text = all.join('');
      let last = 0;
      for (const { text: token, start, end } of tokensOf(text, language)) {
        expect(text.slice(last, start).trim()).toBe('');
        expect(text.slice(start, end).trim().replace(/\s+/g, ' ').toLowerCase()).toContain(token.replace(/^.* /, ''));
        last = end;
      }
      expect(text.slice(last).trim()).toBe('');
    }),
  );
});
