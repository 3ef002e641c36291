import { describe, expect, test } from 'vitest';
import { parseHtml } from './dom.ts';
import { pageBlocks } from './page-blocks.ts';
import { type PageContext, type PageFacts, type ReadBlock, readPage, sharedWords, wordRuns } from './page-facts.ts';

const nothing: PageContext = { title: null, description: null, stated: null, readable: [], kept: [] };

const factsOf = (html: string, context: Partial<PageContext> = {}): PageFacts =>
  readPage(pageBlocks(parseHtml(`<body>${html}</body>`, 'light').body), { ...nothing, ...context });

/** A paragraph with this many characters. */
const long = (letter: string, length = 100): string => `<p>${letter.repeat(length)}</p>`;
const sumsAt = (page: PageFacts, block: ReadBlock | undefined, up: number) => {
  let place = block?.place ?? null;
  for (let step = 0; step < up; step += 1) place = place?.parent ?? null;
  return place === null ? undefined : page.byPlace.get(place);
};

describe('a block is', () => {
  test.each([
    ['of a hundred characters', long('a', 100), true],
    ['of fewer', long('a', 99), false],
    [
      'of many characters of which three in ten are linked',
      `<p>${'a'.repeat(140)}<a href="/x">${'b'.repeat(60)}</a></p>`,
      false,
    ],
    ['with fewer links', `<p>${'a'.repeat(141)}<a href="/x">${'b'.repeat(59)}</a></p>`, true],
    ['of fifty East Asian characters, which count as two', `<p>${'橋'.repeat(50)}</p>`, true],
    ['of fewer of these', `<p>${'橋'.repeat(49)}</p>`, false],
    ['of Hangul, kana and others', `<p>${'한かカ…'.repeat(15)}</p>`, true],
    ['of fewer of these too', `<p>${'한かカ…'.repeat(14)}</p>`, false],
    ['a long heading', `<h2>${'a'.repeat(100)}</h2>`, false],
  ])('running text where it is %s: %s %s', (_, html, isLong) => {
    expect(factsOf(html).blocks[0]?.isLong).toBe(isLong);
  });

  test('readable and kept by its text', () => {
    const { blocks } = factsOf('<p>One</p><p>Two</p><p>Three</p>', { readable: ['One', 'Two'], kept: ['Two'] });
    expect(blocks.map(({ isReadable, isKept }) => [isReadable, isKept])).toEqual([
      [true, false],
      [true, true],
      [false, false],
    ]);
  });

  test('counted: number, length, words, links, and what comes before', () => {
    const { blocks, length } = factsOf('<p>One two</p><p><a href="/x">And</a> 3.</p><p>x</p>');
    expect(length).toBe(7 + 6 + 1);
    expect(
      blocks.map(({ at, length, words, linkShare, before }) => ({ at, length, words, linkShare, before })),
    ).toEqual([
      { at: 0, length: 7, words: ['one', 'two'], linkShare: 0, before: 0 },
      { at: 1, length: 6, words: ['and', '3'], linkShare: 0.5, before: 7 / 14 },
      { at: 2, length: 1, words: ['x'], linkShare: 0, before: 13 / 14 },
    ]);
  });
});

describe('the headline', () => {
  const html =
    '<nav><p>Dam opens above town</p></nav><div><h2>World news today</h2><h1>Dam opens above old town</h1></div><h1>Dam opens above old town</h1>';

  test('is the first heading with the words of the title', () => {
    const page = factsOf(html, { title: 'Dam opens above old town' });
    expect(page.titleAt).toBe(2);
    expect(page.titlePlace?.name).toBe('DIV');
  });

  test.each([
    ['there is no title', null],
    ['no heading has its words', 'A mayor resigns'],
  ])('is at the top where %s', (_, title) => {
    expect(factsOf(html, { title })).toMatchObject({ titleAt: 0, titlePlace: null });
  });

  test('is not known by a title of one word', () => {
    expect(factsOf('<p>x</p><h1>Dam</h1>', { title: 'Dam' }).titleAt).toBe(0);
    expect(factsOf('<p>x</p><h1>Dam opens</h1>', { title: 'Dam opens' }).titleAt).toBe(1);
  });

  test.each([
    ['Dam opens above old city', 2],
    ['Dam opens above new city', 0],
  ])('shares more than seven in ten words with the title %s', (title, titleAt) => {
    expect(factsOf(html, { title }).titleAt).toBe(titleAt);
  });
});

describe('the smallest place with half of the text', () => {
  test.each<[string, string, string | undefined]>([
    ['is the one paragraph', `<div><section>${long('a')}</section></div>`, 'P'],
    ['is the longest paragraph with half of all', `<section>${long('a', 200)}${long('b')}${long('c')}</section>`, 'P'],
    [
      'is around paragraphs with less',
      `<div><section>${long('a', 199)}${long('b')}${long('c')}</section></div>`,
      'SECTION',
    ],
    [
      'is around both halves of three thirds',
      `<main><section>${long('a')}</section><section>${long('b')}</section>${long('c')}</main>`,
      'MAIN',
    ],
    [
      'counts running text alone',
      `<section>${'<p>menu menu menu</p>'.repeat(60)}</section><article>${long('a')}${long('b', 101)}${long('c')}</article>`,
      'ARTICLE',
    ],
    ['is none without running text', '<p>One</p>', undefined],
  ])('%s', (_, html, name) => {
    expect(factsOf(html).textPlace?.name).toBe(name);
  });

  test('of the kept text is by what is kept', () => {
    const page = factsOf(`<section><p>One</p></section><article>${long('a')}</article>`, { kept: ['One'] });
    expect(page.keptPlace?.parent?.name).toBe('SECTION');
    expect(factsOf('<p>One</p>').keptPlace).toBeNull();
  });
});

describe('sums', () => {
  const html = `<section>${long('a')}<p><a href="/x">two</a> three</p></section><section class="b"><p>two</p></section>`;
  const page = factsOf(html, { readable: ['a'.repeat(100), 'two'], kept: ['two'] });

  test('of a place are those of all blocks inside of it', () => {
    const [first, second, third] = page.blocks;
    expect(sumsAt(page, first, 0)).toEqual({
      blocks: 1,
      length: 100,
      linked: 0,
      paragraphs: 100,
      readable: 100,
      kept: 0,
    });
    expect(sumsAt(page, second, 1)).toEqual({
      blocks: 2,
      length: 109,
      linked: 3,
      paragraphs: 100,
      readable: 100,
      kept: 0,
    });
    expect(sumsAt(page, third, 2)).toEqual({
      blocks: 3,
      length: 112,
      linked: 3,
      paragraphs: 100,
      readable: 103,
      kept: 3,
    });
  });

  test('of a path are those of all blocks that stand alike', () => {
    expect([...page.byPath.values()].map(({ blocks, length }) => [blocks, length])).toEqual([
      [2, 109],
      [1, 3],
    ]);
  });

  test('of a text are how often it stands on the page', () => {
    expect(factsOf('<p>One</p><p>Two</p><div>One</div>').repeats).toEqual(
      new Map([
        ['One', 2],
        ['Two', 1],
      ]),
    );
  });
});

describe('positions', () => {
  test('are of the first and last long and readable block', () => {
    const html = `<p>x</p>${long('a')}<p>y</p>${long('b')}<p>z</p>`;
    expect(factsOf(html, { readable: ['x', 'y'] })).toMatchObject({
      firstLong: 1,
      lastLong: 3,
      firstReadable: 0,
      lastReadable: 2,
    });
  });

  test('are all of the page where there is none', () => {
    const none = { firstLong: 0, lastLong: 2, firstReadable: 0, lastReadable: 2 };
    expect(factsOf('<p>x</p><p>y</p>')).toMatchObject(none);
    expect(factsOf('')).toMatchObject({ blocks: [], length: 1, titleAt: 0, lastLong: 0, lastReadable: 0 });
  });
});

describe('what the page states', () => {
  test.each([
    ['nothing', null, null],
    ['a beginning of an article', 'one two three four '.repeat(10), null],
    ['an article', `one two three four five ${'five '.repeat(40)}`, 'one two three four'],
  ])('is %s', (_, stated, run) => {
    const runs = factsOf('<p>x</p>', { stated }).stated;
    expect(run === null ? runs : runs?.has(run)).toBe(run === null ? null : true);
  });

  test.each([
    [[], []],
    [['a'], ['a']],
    [['a', 'b', 'c', 'd'], ['a b c d']],
    [
      ['a', 'b', 'c', 'd', 'e'],
      ['a b c d', 'b c d e'],
    ],
  ])('is compared by runs of words: %j', (all, runs) => {
    expect(wordRuns(all)).toEqual(runs);
  });

  test.each([
    [[], ['a'], 0],
    [['a', 'b'], [], 0],
    [['a', 'b', 'a', 'c'], ['a'], 0.5],
    [['a'], ['a', 'b'], 1],
  ])('%j shares with %j the part %d', (own, others, share) => {
    expect(sharedWords(own, new Set(others))).toBe(share);
  });
});
