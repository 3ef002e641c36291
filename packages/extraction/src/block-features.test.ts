import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BLOCK_FEATURE_NAMES, blockFeatures } from './block-features.ts';
import { parseHtml } from './dom.ts';
import { OPINION_FEATURE_NAMES, opinionFeatures } from './opinion-features.ts';
import { pageBlocks } from './page-blocks.ts';
import { type PageContext, readPage } from './page-facts.ts';

const nothing: PageContext = { title: null, description: null, stated: null, readable: [], kept: [] };

const FEATURE_NAMES = [...BLOCK_FEATURE_NAMES, ...OPINION_FEATURE_NAMES];

function rowsOf(html: string, context: Partial<PageContext> = {}): number[][] {
  const page = readPage(pageBlocks(parseHtml(`<body>${html}</body>`, 'light').body), { ...nothing, ...context });
  const opinions = opinionFeatures(page);
  return blockFeatures(page).map((row, at) => [...row, ...(opinions[at] ?? [])]);
}

/** The value of one feature for each block. */
function featureOf(name: string, html: string, context: Partial<PageContext> = {}): (number | undefined)[] {
  const column = FEATURE_NAMES.indexOf(name);
  if (column < 0) throw new Error(`there is no feature ${name}`);
  return rowsOf(html, context).map((row) => row[column]);
}

const long = (letter: string): string => `<p>${letter.repeat(100)}</p>`;

describe('the features of a block', () => {
  test.each<[string, string, (number | undefined)[]]>([
    ['length', '<p>abc</p><p>abcdefg</p>', [2, 3]],
    ['words', '<p>One two</p>', [2]],
    ['word length', '<p>One two 3</p><p>…</p>', [3, 1]],
    ['link share', '<p>ab<a href="/x">cd</a></p>', [0.5]],
    ['heading', '<h2>a</h2><p>b</p>', [2, 0]],
    ['bold share', '<p><b>ab</b>cd</p>', [0.5]],
    ['time', '<p><time>a</time></p><p>b</p>', [1, 0]],
    ['ends a sentence', '<p>a.</p><p>a!”</p><p>a。</p><p>a</p><p>a. b</p>', [1, 1, 1, 0, 0]],
    ['ends open', '<p>a…</p><p>a...</p><p>a:</p><p>a… b: c</p>', [1, 1, 1, 0]],
    ['starts small', '<p>a</p><p>é</p><p>Ab</p><p>1 a</p>', [1, 1, 0, 0]],
    ['starts with a quote', '<p>“a</p><p>«a</p><p>a“</p>', [1, 1, 0]],
    ['starts with a dash', '<p>– a</p><p>• a</p><p>a –</p>', [1, 1, 0]],
    ['commas', '<p>a,b、</p><p>abc,</p>', [0.5, 0.25]],
    ['stops', '<p>A b. C d! E.f</p><p>a b. c d.</p>', [2, 2]],
    ['capitals', '<p>AbÉd</p><p>Abcd</p>', [0.5, 0.25]],
    ['digits', '<p>a1b2</p><p>abc1</p>', [0.5, 0.25]],
    ['bars', '<p>a | b » c</p>', [2]],
    ['line share', '<p>Share</p><p>one</p>', [1, 0]],
    ['line pointer', '<p>Read more</p><p>one</p>', [1, 0]],
    ['repeated', `<p>a</p><p>b</p><p>a</p>`, [2, 1, 2]],
    ['repeated', '<p>a</p>'.repeat(7), new Array(7).fill(5)],
    ['hidden', '<p hidden>a</p><p>b</p>', [1, 0]],
    ['depth', '<p>a</p><div><p>b</p></div>', [1, 2]],
    ['is LI', '<ul><li>a</ul><p>b</p>', [1, 0]],
    ['in ASIDE', '<aside>a<p>b</p></aside><p>c</p>', [0, 1, 8]],
    ['named caption', '<div class="caption">a<p>b</p></div><p>c</p>', [0, 1, 8]],
    ['parent: length', '<div><p>ab</p><p>c</p></div>', [2, 2]],
    ['parent: paragraphs', `<div>${long('a')}<h2>${'b'.repeat(100)}</h2></div>`, [0.5, 0.5]],
    ['parent: links', '<div><p><a href="/x">a</a></p><p>b</p></div>', [0.5, 0.5]],
    ['parent: of page', '<div><p>a</p></div><p>bcd</p>', [0.25, 1]],
    ['grandparent: of page', '<section><div><p>a</p></div></section><p>bcd</p>', [0.25, 0]],
    ['alike: blocks', '<p>a</p><p>b</p><p>c</p><div>d</div>', [2, 2, 2, 1]],
    ['alike: length', '<p>ab</p><p>cdef</p>', [2, 2]],
    ['alike: of page', '<p>a</p><p>b</p><div>cd</div>', [0.5, 0.5, 0.5]],
    ['of page', '<p>a</p><p>bcd</p>', [0.25, 0.75]],
    ['position', '<p>a</p><p>b</p>', [0, 0.5]],
    ['before', '<p>a</p><p>bcd</p>', [0, 0.25]],
    ['blocks', '<p>a</p>'.repeat(3), [2, 2, 2]],
    ['after first long', `<p>a</p>${long('b')}<p>c</p>`, [-1, 0, 1]],
    ['before last long', `<p>a</p>${long('b')}<p>c</p>`, [1, 0, -1]],
    ['before last long', '<p>a</p><p>b</p>', [2, 1]],
    ['long', `<p>a</p>${long('b')}`, [0, 1]],
    ['to text place', `<section>${long('a')}${long('b')}${long('c')}</section><p>d</p>`, [0, 0, 0, 2]],
    ['to text place', '<p>a</p>', [30]],
  ])('%s of %s', (name, html, values) => {
    expect(featureOf(name, html)).toEqual(values);
  });

  test.each<[string, string, Partial<PageContext>, (number | undefined)[]]>([
    ['title words', '<p>Dam opens</p><p>Dam one</p>', { title: 'Dam opens' }, [1, 0.5]],
    ['title words', `<p>${'a '.repeat(60)}dam</p>`, { title: 'Dam opens' }, [0]],
    ['description words', `<p>${'a '.repeat(59)}dam</p>`, { description: 'Dam opens' }, [Math.fround(1 / 60)]],
    ['description words', `<p>${'a '.repeat(60)}dam</p>`, { description: 'Dam opens' }, [0]],
    ['description words', '<p>Dam one</p>', { description: 'A dam' }, [0.5]],
    [
      'description',
      `<p>${'one two '.repeat(9)}</p><p>one two one</p>`,
      { description: 'One two one two one two…' },
      [0, 0],
    ],
    ['description', `<p>${'one two '.repeat(9)}</p>`, { description: 'One two one two one two' }, [1]],
    ['description', '<p>One two one two one two</p>', { description: 'one two '.repeat(9) }, [1]],
    ['description', '<p>One two</p>', { description: 'One two' }, [0]],
    ['description', `<p>${'one two '.repeat(9)}</p>`, { description: 'One two' }, [0]],
    ['description', `<p>${'x'.repeat(20)}</p>`, { description: 'X'.repeat(20) }, [1]],
    ['description', `<p>${'x'.repeat(19)}</p>`, { description: 'X'.repeat(30) }, [0]],
    ['description', `<p>${'x'.repeat(30)}</p>`, { description: 'X'.repeat(19) }, [0]],
    ['description', `<p>${'x'.repeat(60)}y</p>`, { description: `${'x'.repeat(60)}z` }, [1]],
    ['description', `<p>${'x'.repeat(59)}y</p>`, { description: `${'x'.repeat(59)}z` }, [0]],
    ['description', `<p>The ${'x'.repeat(30)}</p>`, { description: 'x'.repeat(30) }, [0]],
    ['description', `<p>${'x'.repeat(30)}</p>`, { description: `The ${'x'.repeat(30)}` }, [0]],
    ['stated', '<p>one two three four</p><p>five</p>', {}, [-1, -1]],
    ['stated', '<p>one two three four</p><p>five</p>', { stated: 'one two three four '.repeat(20) }, [1, 0]],
    ['after title', '<p>a</p><h1>Dam opens</h1><p>b</p>', { title: 'Dam opens' }, [-1, 0, 1]],
    [
      'after title',
      `<h1>Dam opens</h1>${'<p>b</p>'.repeat(40)}`,
      { title: 'Dam opens' },
      [...Array(30).keys(), ...Array(11).fill(30)],
    ],
    ['to title place', '<div><h1>Dam opens</h1><p>a</p></div><p>b</p>', { title: 'Dam opens' }, [0, 0, 2]],
    ['readable', '<p>a</p><p>b</p>', { readable: ['b'] }, [0, 1]],
    ['kept', '<p>a</p><p>b</p>', { kept: ['b'] }, [0, 1]],
    ['after first readable', '<p>a</p><p>b</p><p>c</p>', { readable: ['b'] }, [-1, 0, 1]],
    ['page: readable', '<p>a</p><p>bcd</p>', { readable: ['bcd'] }, [0.75, 0.75]],
    ['page: kept', '<p>a</p><p>bcd</p>', { kept: ['a'] }, [0.25, 0.25]],
    ['to kept', `<p>a</p>${'<p>b</p>'.repeat(17)}`, { kept: ['a'] }, [...Array(15).keys(), 15, 15, 15]],
    ['to kept', '<p>b</p><p>b</p><p>a</p>', { kept: ['a'] }, [2, 1, 0]],
    ['to kept place', '<section><p>aaa</p></section><p>b</p>', { kept: ['aaa'] }, [0, 3]],
    ['alike: kept', '<p>abc</p><p>d</p>', { kept: ['d'] }, [0.25, 0.25]],
    ['parent: kept', '<p>abc</p><p>d</p>', { kept: ['d'] }, [0.25, 0.25]],
  ])('%s of %s where the page says %j', (name, html, context, values) => {
    expect(featureOf(name, html, context)).toEqual(values);
  });
});

describe('the blocks beside a block', () => {
  const html = '<p>a</p><h3>bcd</h3><div><p>e</p></div>';

  test.each([
    ['-1: length', [-1, 1, 2]],
    ['1: length', [2, 1, -1]],
    ['2: length', [1, -1, -1]],
    ['-3: length', [-1, -1, -1]],
    ['-1: heading', [-1, 0, 3]],
    ['1: heading', [3, 0, -1]],
    ['-1: links', [-1, 0, 0]],
    ['1: signs', [0, 0, -1]],
    ['-1: same parent', [0, 1, 0]],
    ['1: same parent', [1, 0, 0]],
    ['1: same path', [0, 0, 0]],
  ])('%s', (name, values) => {
    expect(featureOf(name, html)).toEqual(values);
  });

  test('have the signs of their lines', () => {
    expect(featureOf('-1: signs', '<p>Share</p><p>one</p><p>two</p>')).toEqual([-1, 1, 0]);
  });

  test('stand alike where their elements do', () => {
    expect(featureOf('1: same path', '<p>a</p><p>b</p><p class="c">d</p>')).toEqual([1, 0, 0]);
  });
});

describe('a row', () => {
  test('has a name for each number, no name twice', () => {
    expect(new Set(FEATURE_NAMES).size).toBe(FEATURE_NAMES.length);
    expect(rowsOf('<p>a</p>').map((row) => row.length)).toEqual([FEATURE_NAMES.length]);
  });

  test('is of numbers for any page', () => {
    const names = 'p div a b h1 h2 li ul td tr table article aside button br time pre blockquote'.split(' ');
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom(...names).map((name) => `<${name}>`),
      fc.constantFrom(...names).map((name) => `</${name}>`),
      fc.constantFrom('word ', '. ', '…', '漢字', '<p class="caption">', '<div hidden>', `${'long text '.repeat(12)}`),
    );
    const text = fc.option(fc.string());
    fc.assert(
      fc.property(fc.array(piece), text, text, (pieces, title, description) => {
        const html = pieces.join('');
        const blocks = pageBlocks(parseHtml(`<body>${html}</body>`, 'light').body);
        const texts = blocks.map(({ text: own }) => own);
        const stated = texts.join(' ');
        const context = { title, description, stated, readable: texts.slice(1), kept: texts.slice(2) };
        const page = readPage(blocks, context);
        for (const rows of [blockFeatures(page), opinionFeatures(page)]) {
          expect(rows).toHaveLength(blocks.length);
          for (const row of rows) expect([...row].every(Number.isFinite)).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });
});
