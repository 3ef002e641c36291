import { sentences } from '@newsloom/text';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { digestSentences } from './sentence-digest.ts';

const statement = 'A ferry with 212 passengers ran aground off Port Lunn on Tuesday.';

/** The texts of the sentences of an article, as they would be shown. */
const shown = (text: string, language: string | null = 'en') =>
  digestSentences(text, language).map(([start, end]) => text.slice(start, end));

describe('a dateline is taken off', () => {
  test.each([
    'BAMAKO, Mali (AP) — ',
    'BAMAKO, Mali (AP) - ',
    'BAMAKO, Mali — ',
    'ULAN BATOR, July 3 (Reuters) - ',
    'ULAN BATOR, July 3 (Xinhua) -- ',
    'WASHINGTON—',
    'WASHINGTON – ',
    'ST. PETERSBURG (dpa) – ',
    'PORT-AU-PRINCE, Haiti, Sept. 14 (UPI) -- ',
    'MÜNCHEN (dpa) - ',
    'МОСКВА (РИА) — ',
    'Ridgecrest, California (CNN) ',
    'Ridgecrest, California (CNN) — ',
    'Berlin (dpa) - ',
    '(CNN) ',
    '(CNN) — ',
    '(AP) ',
    'UNITED NATIONS â ',
    'Reporting from Port Lunn — ',
    'GROTON ― ',
    'SEOUL, South Korea  ',
    'Kabul, Afghanistan - ',
    'March 3 ',
    'Exclusive— ',
    '(Reuters) - ',
    '(Island Gazette) — ',
    '5:42 pm ',
    '9:05 a.m. — ',
    '17.42 Uhr: ',
    '17:42 – ',
    '17:42: ',
  ])('%j', (dateline) => {
    expect(shown(`${dateline}${statement}`)).toEqual([statement]);
  });

  test('and its words do not count', () => {
    const [[, , refusal, length, terms] = []] = digestSentences(`PORT LUNN, July 3 (Reuters) - ${statement}`, 'en');
    expect({ refusal, length, terms }).toEqual({
      refusal: null,
      length: 12,
      terms: 'ferry 212 passen ran agroun port lunn tuesda',
    });
  });

  test('so that the sentence is judged without it', () => {
    const [row] = digestSentences('PORT LUNN (AP) — It ran aground off the harbour in heavy fog on Tuesday.', 'en');
    expect(row?.[2]).toBe('leans');
  });

  test('with the time of an entry in a live page', () => {
    const text = '5.42 p.m. Divers pulled the captain of the ferry out of the water.';
    expect(shown(text)).toEqual([text.slice('5.42 p.m. '.length)]);
  });

  test('also after the first sentence', () => {
    expect(shown(`${statement}\n(CNN) Divers pulled the captain of the ferry out of the water.`)).toEqual([
      statement,
      'Divers pulled the captain of the ferry out of the water.',
    ]);
  });
});

describe('stays whole:', () => {
  test.each([
    'NATO sent three ships to the ferry that ran aground off Port Lunn.',
    'The ferry — the largest of the fleet — ran aground off Port Lunn.',
    'Mayor Ada Brink (no party) closed the harbour of Port Lunn on Tuesday.',
    'BBC presenter Ada Brink was on board of the ferry on Tuesday.',
    '212 passengers were taken ashore by fishing boats on Tuesday morning.',
    '5.42 million passengers took a ferry to the islands last year.',
    'US-based Lunn Lines postponed an inspection of the engine twice.',
    'Port Lunn, July 3 was a day of heavy fog for the ferry and its captain.',
  ])('%s', (text) => {
    expect(shown(text)).toEqual([text]);
  });
});

describe('a row', () => {
  test('has the span, the refusal, the words and the terms', () => {
    const text = `${statement} All are safe.`;
    expect(digestSentences(text, 'en')).toEqual([
      [0, statement.length, null, 12, 'ferry 212 passen ran agroun port lunn tuesda', 0, ''],
      [statement.length + 1, text.length, 'short', 3, 'safe', 0, ''],
    ]);
  });

  test('is of one of the first twenty sentences', () => {
    expect(digestSentences(`${statement} `.repeat(30), 'en')).toHaveLength(20);
  });

  test('has what a later sentence takes as known, each once', () => {
    const brink = 'Ada Brink of Port Lunn runs the ferry to the islands of the north.';
    const later = 'Nobody on the islands knows that Brink, and only Brink, owns the company.';
    const rows = digestSentences(`${brink} ${later}`, 'en');
    expect(rows.map(([, , , , , isLoose, leansOn]) => [isLoose, leansOn])).toEqual([
      [0, ''],
      [0, 'brink island compan'],
    ]);
  });

  test.each([
    ['The ferries of Port Lunn have been closed so far by the coast guard.', 1],
    ['In September the harbour police say they keep fuel away from the island.', 1],
    ['The ferry of Ada Brink is arguably the best ferry of all the islands.', 1],
    [statement, 0],
    // It is not shown, so nothing else is said of it.
    ['But the ferries of the company have been closed so far by the police.', 0],
  ])('after the first says whether it is loose: %s', (text, isLoose) => {
    const [, row] = digestSentences(`${statement}\n${text}`, 'en');
    expect(row?.[5]).toBe(isLoose);
    expect(row?.[6]).toBe('');
  });

  test('of the first says only whether it is a view', () => {
    const looseness = (text: string) => digestSentences(text, 'en')[0]?.[5];
    expect(looseness('The ferries of Port Lunn have been closed so far by the coast guard.')).toBe(0);
    expect(looseness('The ferry of Ada Brink is arguably the best ferry of all the islands.')).toBe(1);
  });

  test.each([
    [`${'a'.repeat(11_999)}😀b`, 11_999],
    [`${'a'.repeat(11_998)}😀b`, 12_000],
    ['a'.repeat(12_001), 12_000],
    ['a'.repeat(11_999), 11_999],
  ])('ends after 12,000 characters, and not inside of one: %#', (text, end) => {
    expect(digestSentences(text, 'en').at(-1)?.[1]).toBe(end);
  });

  test('has no terms if all words are stop words', () => {
    expect(digestSentences('It was that.', 'en')[0]?.[4]).toBe('');
  });

  test('is of a sentence, or of its end after a dateline', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('LONDON (AP) — ', '5.42 p.m. ', `${statement} `, '(CNN) ', '\n', 'It was. '),
    );
    fc.assert(
      fc.property(fc.array(piece), fc.constantFrom('en', 'de', 'zh', null), (pieces, language) => {
        const text = pieces.join('');
        const spans = sentences(text, language).slice(0, 20);
        const rows = digestSentences(text, language);
        expect(rows.map(([, end]) => end)).toEqual(spans.map(({ end }) => end));
        for (const [place, [start]] of rows.entries()) {
          expect(start).toBeGreaterThanOrEqual(spans[place]?.start ?? Number.NaN);
          expect(start).toBeLessThanOrEqual(spans[place]?.end ?? Number.NaN);
        }
      }),
    );
  });
});
