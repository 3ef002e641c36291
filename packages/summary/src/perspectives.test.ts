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

  test('cite each voice once, four at most', () => {
    const more = ['e', 'f', 'g'].map((owner): Told => [owner, 'left', [COMMON, leftB]]);
    const cited = (told: Told[]) => perspectives(told)?.left[0]?.outlets.toSorted();
    expect(cited([...four, ...more.slice(0, 2)])).toHaveLength(4);
    expect(cited([...four, ...more])).toHaveLength(4);
    expect(cited([...four, ['b', 'left', [COMMON, leftB]]])).toEqual(['a.example', 'b.example']);
  });

  test('are of the first twelve sentences', () => {
    const late = (count: number) =>
      four.map(([owner, side, [first = '', second = '']]): Told => {
        const others = Array.from({ length: count }, (_, n) => `It rained in ${'abcdefghijkl'.charAt(n)}.`);
        return [owner, side, [first, ...others, second]];
      });
    expect(perspectives(late(10))?.left).toHaveLength(1);
    expect(perspectives(late(11))).toBeNull();
  });

  test('are also of the center, but not of an outlet without a side', () => {
    const center = four.map(([owner, side, texts]): Told => [owner, side === 'left' ? 'center' : side, texts]);
    const found = perspectives([...center, ['e', null, [COMMON, leftA]]]);
    expect(found?.left).toEqual([]);
    expect(found?.center[0]?.outlets.toSorted()).toEqual(['a.example', 'b.example']);
  });

  test('are of one side if only one stresses something', () => {
    const found = perspectives([...four.slice(0, 2), ['c', 'right', [COMMON]], ['d', 'right', [COMMON]]]);
    expect([found?.left.length, found?.right.length]).toEqual([1, 0]);
  });

  test('leave out a side with one outlet', () => {
    const found = perspectives([
      ...four,
      ['e', 'center', [COMMON, 'Divers found a wreck of oak under the breakwater.']],
    ]);
    expect(found?.center).toEqual([]);
  });

  test('have two of three passages, and none twice', () => {
    const texts: [string, string][] = [
      [leftA, leftB],
      [
        'Swimmers gathered signatures against dredging because porpoises breed beside the breakwater every summer.',
        'Porpoises breed beside the breakwater every summer, swimmers say, who gathered signatures against dredging.',
      ],
      [
        'Historians mourn a wooden granary which dates from Napoleonic days and faces demolition.',
        'A wooden granary which dates from Napoleonic days faces demolition, historians mourn.',
      ],
    ];
    const told = texts.flatMap(([one, other], n): Told[] => [
      [`a${n}`, 'left', [COMMON, one]],
      [`b${n}`, 'left', [COMMON, other]],
    ]);
    const passages = perspectives([...told, ...four.slice(2)])?.left ?? [];
    expect(passages).toHaveLength(2);
    expect(new Set(passages.flatMap(({ outlets }) => outlets)).size).toBe(4);
  });
});
