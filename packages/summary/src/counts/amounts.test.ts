import { describe, expect, test } from 'vitest';
import { article, digested } from '../testing/invented-story.ts';
import { amountReportsOf } from './amount-reports.ts';
import { amountsOf, amountText, isSameAmount } from './amounts.ts';
import { differencesIn } from './differences.ts';

test.each<[string, string, string]>([
  ['en', 'The fund lost $1.2 billion in May.', '$1.2 billion'],
  ['en', 'The fund lost $1.2bn in May.', '$1.2 billion'],
  ['en', 'Prices rose by 3.4 percent.', '3.4 %'],
  ['en', 'Prices rose by 3.4 per cent, and wages did not.', '3.4 %'],
  ['en', 'It costs 1,250 euros.', '€1.25 thousand'],
  ['de', 'Die Preise stiegen um 3,4 Prozent.', '3.4 %'],
  ['de', 'Der Bund zahlt 1,2 Milliarden Euro.', '€1.2 billion'],
  ['fr', "L'État verse 1,2 milliard d'euros, soit 3,4 %.", '3.4 %, €1.2 billion'],
  ['fr', 'Elle verse 2 milliards de dollars.', '$2 billion'],
  ['fr', 'Les prix ont augmenté de 3,4 pour cent.', '3.4 %'],
  ['es', 'Los precios subieron un 3,4 por ciento.', '3.4 %'],
  ['it', 'I prezzi sono saliti del 3,4 per cento.', '3.4 %'],
  ['pt', 'Os preços subiram 3,4%.', '3.4 %'],
  ['nl', 'De prijzen stegen met 3,4 procent.', '3.4 %'],
  ['ru', 'Цены выросли на 3,4 процента, до 1 250 рублей.', '3.4 %, ~₽1.25 thousand'],
  ['en', 'About $5 million was stolen.', '~$5 million'],
  ['en', 'Prices rose by 3.4 percent, wages by 2 percent.', ''],
  ['en', 'It rained on 5 May.', ''],
  ['en', 'It cost 5 €.', '€5'],
  ['en', 'It rose by 3 % 12 times.', '3 %'],
  ['en', 'It cost $12 per person.', '$12'],
  ['en', 'In 2026 it cost $12.', '$12'],
  ['en', 'It cost nearly all of the $5.', '$5'],
  ['en', 'It cost nearly all the $5.', '$5'],
  ['en', 'It cost nearly the $5.', '~$5'],
  ['en', 'They won 2 constructor titles and $5.', '$5'],
  ['en', 'They won no dollars.', ''],
  ['xx', 'Prices rose by 3.4 percent.', ''],
])('%s: %s', (language, text, amounts) => {
  const found = amountsOf(text, language).map(
    ({ value, unit, isExact }) => `${isExact ? '' : '~'}${amountText(value, unit)}`,
  );
  expect(found.sort().join(', ')).toBe(amounts);
});

test.each<[number, number, string, boolean]>([
  [3, 3.4, '%', true],
  [3.4, 3.44, '%', true],
  [3.2, 3.4, '%', false],
  [3, 4, '%', false],
  [1.2e9, 1.24e9, '$', true],
  [1.2e9, 1.3e9, '$', false],
  [95, 100, '$', true],
  [94, 100, '$', false],
  [3.44, 3.46, '%', false],
])('%d and %d %s are the same: %s', (a, b, unit, same) => {
  expect(isSameAmount(a, b, unit)).toBe(same);
  expect(isSameAmount(b, a, unit)).toBe(same);
});

describe('differences of amounts', () => {
  const START = Date.UTC(2026, 2, 1, 12);
  const textsOf = (...told: [owner: string, minutes: number, text: string][]) => {
    const articles = told.map(([owner, minutes, text], n) =>
      article({ id: `a${n}`, owner, publishedAt: new Date(START + minutes * 60_000).toISOString(), text }),
    );
    return differencesIn([], amountReportsOf(digested(articles), 'en')).map(({ what, text }) => `${what}: ${text}`);
  };
  const inflation = (n: string) =>
    `Consumer prices in Norland rose by ${n} percent in May, the statistics office said.`;

  test.each<[string, [string, number, string][], string[]]>([
    [
      'shares of one thing',
      [
        ['a', 0, inflation('3.2')],
        ['b', 5, inflation('3.6')],
      ],
      ['share: 3.6 % or 3.2 %'],
    ],
    [
      'sums of one thing',
      [
        ['a', 0, 'The thieves took gems worth $12 million from the museum in Lund, police said.'],
        ['b', 5, 'Police said the thieves took gems worth $15 million from the museum in Lund.'],
      ],
      ['money: $15 million or $12 million'],
    ],
    [
      'as far as one is twice the other',
      [
        ['a', 0, inflation('3.2')],
        ['b', 5, inflation('6.4')],
      ],
      ['share: 6.4 % or 3.2 %'],
    ],
    [
      'two things, each by itself',
      [
        ['a', 0, inflation('3.2')],
        ['b', 5, 'The thieves took gems worth $15 million from the museum in Lund, police said.'],
        ['c', 6, inflation('3.6')],
        ['d', 7, 'The thieves took gems worth $12 million from the museum in Lund, police said.'],
      ],
      ['share: 3.6 % or 3.2 %', 'money: $15 million or $12 million'],
    ],
    [
      'not of two currencies',
      [
        ['a', 0, 'The thieves took gems worth $12 million from the museum in Lund, police said.'],
        ['b', 5, 'The thieves took gems worth €15 million from the museum in Lund, police said.'],
      ],
      [],
    ],
    [
      'not of sentences with three words in common',
      [
        ['a', 0, 'Prices rose by 3.2 percent.'],
        ['b', 5, 'Prices rose by 3.6 percent.'],
      ],
      [],
    ],
    [
      'not what is about so much',
      [
        ['a', 0, inflation('3.2')],
        ['b', 5, inflation('about 3.6')],
      ],
      [],
    ],
    [
      'not what stands in the eleventh sentence',
      [
        ['a', 0, inflation('3.2')],
        ['b', 5, `${'It rained in Lund. '.repeat(10)}${inflation('3.6')}`],
      ],
      [],
    ],
    [
      'not equal ones',
      [
        ['a', 0, inflation('3.2')],
        ['b', 5, inflation('3.2')],
      ],
      [],
    ],
    [
      'not rounded ones',
      [
        ['a', 0, inflation('3.2')],
        ['b', 5, inflation('3')],
      ],
      [],
    ],
    [
      'not of one owner',
      [
        ['a', 0, inflation('3.2')],
        ['a', 5, inflation('3.6')],
      ],
      [],
    ],
    [
      'not what rose meanwhile',
      [
        ['a', 0, inflation('3.2')],
        ['b', 90, inflation('3.6')],
      ],
      [],
    ],
    [
      'not what one owner corrected',
      [
        ['a', 0, inflation('3.2')],
        ['a', 4, inflation('3.6')],
        ['b', 5, inflation('3.6')],
      ],
      [],
    ],
    [
      'not what is twice as much',
      [
        ['a', 0, inflation('3.2')],
        ['b', 5, inflation('6.6')],
      ],
      [],
    ],
    [
      'not of a part of it',
      [
        ['a', 0, 'From March to April, consumer prices in Norland increased by 0.8 percent.'],
        [
          'b',
          5,
          'The 0.9 percent increase of consumer prices in Norland from March to April, without food and energy, is the highest since 1982, and economists of the central bank expected it.',
        ],
      ],
      [],
    ],
    [
      'not of other things',
      [
        ['a', 0, inflation('3.2')],
        ['b', 5, 'Wages in the public service of Norland grew by 3.6 percent over the year, unions said.'],
      ],
      [],
    ],
  ])('%s', (_, told, texts) => {
    expect(textsOf(...told)).toEqual(texts);
  });
});

test('the amounts of a thing have their sentences, in the order of time', () => {
  const text = (n: number) =>
    `It rained. Consumer prices in Norland rose by 3.${n} percent, the statistics office said.`;
  const at = (hour: number) => `2026-03-01T${hour}:00:00Z`;
  const articles = [
    article({ id: 'c', owner: 'The Vanes', publishedAt: at(13), text: text(2) }),
    article({ id: 'b', publishedAt: at(12), text: text(3) }),
    article({ id: 'a', publishedAt: at(12), text: text(4) }),
    article({ id: 'd', publishedAt: null, text: text(5) }),
  ];
  const place = { what: 'share', unit: '%', start: 11, end: text(2).length };
  const [noon, later] = [Date.parse(at(12)), Date.parse(at(13))];
  expect(amountReportsOf(digested(articles), 'en')).toEqual([
    [
      {
        ...place,
        articleId: 'a',
        outlet: 'a.example',
        voice: 'a.example',
        at: noon,
        value: 3.4,
        quote: text(4).slice(11),
      },
      {
        ...place,
        articleId: 'b',
        outlet: 'b.example',
        voice: 'b.example',
        at: noon,
        value: 3.3,
        quote: text(3).slice(11),
      },
      {
        ...place,
        articleId: 'c',
        outlet: 'c.example',
        voice: 'The Vanes',
        at: later,
        value: 3.2,
        quote: text(2).slice(11),
      },
    ],
  ]);
});
