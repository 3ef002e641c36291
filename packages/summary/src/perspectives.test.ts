import { describe, expect, test } from 'vitest';
import { perspectivesOf, type Side } from './perspectives.ts';
import { article, digested } from './testing/invented-story.ts';

const COMMON = 'The council of Lund voted on Monday night to build a new pier in the old harbour.';
const LEFT = [
  'Tenants fear that rents near the harbour will rise steeply once the luxury flats are built there.',
  'Rents near the old harbour will rise steeply with the luxury flats, tenants of the quarter fear.',
];
const RIGHT = [
  'Taxpayers will have to cover forty million crowns of debt for the project, the audit office warned.',
  'The audit office warned that taxpayers must cover forty million crowns of debt for the project.',
];

/** `[owner, side, sentences]` of an article. */
type Told = [string, Side | null, string[]];

const perspectives = (told: readonly Told[]) => {
  const articles = told.map(([owner, , texts], n) =>
    article({ id: `a${n}`, owner, outlet: `${owner}.example`, text: texts.join(' ') }),
  );
  return perspectivesOf(digested(articles).map((one, n) => ({ ...one, side: told[n]?.[1] ?? null })));
};

const [leftA = '', leftB = ''] = LEFT;
const [rightA = '', rightB = ''] = RIGHT;
const four: Told[] = [
  ['a', 'left', [COMMON, leftA]],
  ['b', 'left', [COMMON, leftB]],
  ['c', 'right', [COMMON, rightA]],
  ['d', 'right', [COMMON, rightB]],
];

describe('perspectives', () => {
  test('are what each side stresses, with its outlets', () => {
    const found = perspectives(four);
    expect(LEFT).toContain(found?.left[0]?.text);
    expect(RIGHT).toContain(found?.right[0]?.text);
    expect(found?.center).toEqual([]);
    expect([found?.left.length, found?.right.length]).toEqual([1, 1]);
    expect(found?.left[0]?.outlets.toSorted()).toEqual(['a.example', 'b.example']);
  });

  test('are exact passages', () => {
    const texts = new Map(four.map(([, , sentences], n) => [`a${n}`, sentences.join(' ')]));
    const cited = Object.values(perspectives(four) ?? {}).flatMap((passages) =>
      passages.flatMap(({ citations }) => citations),
    );
    expect(cited.length).toBeGreaterThanOrEqual(4);
    for (const { articleId, quote, start, end } of cited) expect(texts.get(articleId)?.slice(start, end)).toBe(quote);
  });

  test.each<[string, Told[]]>([
    ['there is one side', four.slice(0, 2)],
    ['a side has one outlet', four.slice(0, 3)],
    ['the outlets of a side have one owner', [...four.slice(0, 2), ['c', 'right', [rightA]], ['c', 'right', [rightB]]]],
    ['the outlets are not rated', four.map(([owner, , texts]): Told => [owner, null, texts])],
    ['all tell the same', four.map(([owner, side]): Told => [owner, side, [COMMON]])],
    [
      'only one outlet of a side says it',
      [
        ['a', 'left', [COMMON, leftA]],
        ['b', 'left', [COMMON]],
        ['c', 'right', [COMMON]],
        ['d', 'right', [COMMON]],
      ],
    ],
    [
      'sentences cannot stand alone',
      four.map(([owner, side, [first = '', second = '']]): Told => [owner, side, [first, `But ${second}`]]),
    ],
    [
      'sentences read as part of a longer text',
      four.map(
        ([owner, side, [first = '', second = '']]): Told => [owner, side, [first, second.replace('.', ' so far.')]],
      ),
    ],
  ])('are null when %s', (_, told) => {
    expect(perspectives(told)).toBeNull();
  });

  test('are better told by a sentence that takes nothing as known', () => {
    const rents = 'Rents in Lund will rise with flats for the rich at its harbour, tenants fear.';
    const led = (text: string) =>
      perspectives([['a', 'left', [COMMON, text]], ['b', 'left', [COMMON, leftB]], ...four.slice(2)]);
    expect(led(rents)?.left[0]?.text).toBe(rents);
    expect(led(rents.replace('its harbour', 'the company’s harbour'))?.left[0]?.text).toBe(leftB);
  });

  test('do not have what the other side tells as well', () => {
    const found = perspectives([...four, ['e', 'right', [COMMON, leftA]]]);
    expect(found?.left).toEqual([]);
    expect(found?.right).toHaveLength(1);
  });

  test('have two sentences a side at most, of different outlets', () => {
    const one = [
      leftA,
      'Swimmers gathered signatures against dredging because porpoises breed beside the breakwater every summer.',
      'Historians mourn a wooden granary which dates from Napoleonic days and faces demolition.',
    ];
    const other = [
      leftB,
      'Porpoises breed beside the breakwater every summer, swimmers say, who gathered signatures against dredging.',
      'A wooden granary which dates from Napoleonic days faces demolition, historians mourn.',
    ];
    const found = perspectives([['a', 'left', [COMMON, ...one]], ['b', 'left', [COMMON, ...other]], ...four.slice(2)]);
    expect(found?.left.map(({ outlets }) => outlets[0]).toSorted()).toEqual(['a.example', 'b.example']);
  });
});
