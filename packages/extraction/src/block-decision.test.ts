import { describe, expect, test } from 'vitest';
import { type BlockReason, decideBlocks, isStandfirst, LEAST_PROBABILITY } from './block-decision.ts';
import { parseHtml } from './dom.ts';
import { pageBlocks } from './page-blocks.ts';
import { type PageFacts, readPage } from './page-facts.ts';

const TITLE = 'Dam opens above town';
const SENTENCE =
  'The dam above the old town was opened on Sunday, after eleven years of work and three changes of plan.';

/** A paragraph of running text with a number. */
const paragraph = (number: number | string): string => `${number}. ${SENTENCE}`;
const paragraphs = (...numbers: (number | string)[]): string =>
  numbers.map((number) => `<p>${paragraph(number)}</p>`).join('');

function factsOf(html: string, kept: string[] = []): PageFacts {
  const blocks = pageBlocks(parseHtml(`<body>${html}</body>`, 'light').body);
  const readable = blocks.map(({ text }) => text);
  return readPage(blocks, { title: TITLE, description: null, stated: null, readable, kept });
}

/** The decision on the block that begins with `start`, if it has this probability and all others have `others`. */
function decisionOn(html: string, start: string, probability: number, { kept = false, others = 0 } = {}) {
  const texts = factsOf(html).blocks.map(({ text }) => text);
  const at = texts.findIndex((text) => text.startsWith(start));
  if (at < 0) throw new Error(`the page has no block ${start}`);
  const page = factsOf(html, kept ? [texts[at] ?? ''] : []);
  return decideBlocks(
    page,
    texts.map((_, other) => (other === at ? probability : others)),
  )[at];
}

/** The blocks that are text if all are likely, by their beginnings, and the reasons why the other blocks are not. */
function chosen(html: string): { text: string[]; reasons: Set<BlockReason> } {
  const page = factsOf(html);
  const decisions = decideBlocks(
    page,
    page.blocks.map(() => 0.95),
  );
  return {
    text: page.blocks.filter(({ at }) => decisions[at]?.isText).map(({ text }) => text.slice(0, 2).replace('.', '')),
    reasons: new Set(decisions.filter(({ isText }) => !isText).map(({ reason }) => reason)),
  };
}

const JUST_BELOW = 1e-9;

test('the headline is no text, however likely; a heading like it further down is', () => {
  const html = `<h1>${TITLE}</h1>${paragraphs(1, 2)}<h2>${TITLE} again</h2>${paragraphs(3)}`;
  expect(chosen(html)).toEqual({ text: ['1', '2', 'Da', '3'], reasons: new Set(['headline']) });
});

describe('a block is text', () => {
  const plain = `<p>${SENTENCE}</p>`;
  const offer = '<p>Subscribe to our newsletter</p>';
  const pointer = '<p>Read more: <a href="/x">Dam</a></p>';

  test.each<[string, string, number, { kept?: boolean }, BlockReason, BlockReason]>([
    ['that the rules keep', plain, LEAST_PROBABILITY.kept, { kept: true }, 'model', 'model'],
    ['that the rules do not keep', plain, LEAST_PROBABILITY.other, {}, 'model', 'model'],
    ['that looks like an offer', offer, LEAST_PROBABILITY.notice, {}, 'model', 'notice'],
    ['that looks like an offer and is kept', offer, LEAST_PROBABILITY.notice, { kept: true }, 'model', 'notice'],
    ['that points elsewhere', pointer, LEAST_PROBABILITY.pointer, {}, 'model', 'pointer'],
    [
      'that is only a link',
      '<p><a href="/x">The dam that opened twice</a></p>',
      LEAST_PROBABILITY.pointer,
      {},
      'model',
      'pointer',
    ],
    ['that points elsewhere and is kept', pointer, LEAST_PROBABILITY.pointer, { kept: true }, 'model', 'pointer'],
  ])('%s, from a probability on', (_, html, least, options, reason, reasonBelow) => {
    expect(decisionOn(html, '', least, options)).toEqual({ isText: true, reason });
    expect(decisionOn(html, '', least - JUST_BELOW, options)).toEqual({ isText: false, reason: reasonBelow });
  });

  test.each<[string, string]>([
    ['an offer', 'Subscribe to our newsletter'],
    ['rights', '© 2026 Daily. All rights reserved'],
    ['a credit', 'Photo: Ann Lee/Reuters'],
    ['a shop', 'We may earn a commission if you buy'],
    ['a notice', 'This page uses cookies'],
    ['comments', 'Leave a reply'],
  ])('less easily where it is %s', (_, text) => {
    expect(decisionOn(`<p>${text}</p>`, '', 0.65)).toEqual({ isText: false, reason: 'notice' });
    expect(decisionOn(`<p>${text}</p>`, '', 0.1)).toEqual({ isText: false, reason: 'model' });
  });

  test.each<[string, string, boolean]>([
    ['without a link', '<p>Read more: Dam</p>', true],
    ['with a link', '<p>Read more: <a href="/x">Dam</a></p>', false],
    ['with a link around it', '<a href="/x"><p>Read more: Dam</p></a>', false],
    ['with a link and another beginning', '<p>He read more: <a href="/x">Dam</a></p>', true],
  ])('as easily as others where a pointer is %s', (_, html, isText) => {
    expect(decisionOn(html, '', 0.85)?.isText).toBe(isText);
  });

  test('by its own probability, and not at all without one', () => {
    const page = factsOf(paragraphs(1, 2, 3));
    expect(decideBlocks(page, [0.9, 0.1]).map(({ isText }) => isText)).toEqual([true, false, false]);
    expect(decideBlocks(factsOf(''), [])).toEqual([]);
  });
});

describe('the paragraph under the headline', () => {
  const text = 'A wall of water, and a mayor who had promised it twice.';
  const under = (standfirst: string, between = ''): string =>
    `<h1>${TITLE}</h1>${between}${standfirst}${paragraphs(1)}`;
  const named = `<p class="standfirst">${text}</p>`;

  test('is text from a low probability on', () => {
    const least = LEAST_PROBABILITY.standfirst;
    expect(decisionOn(under(named), text, least)).toEqual({ isText: true, reason: 'standfirst' });
    expect(decisionOn(under(named), text, least - JUST_BELOW)).toEqual({ isText: false, reason: 'model' });
    expect(decisionOn(under(named), text, 0.9)).toEqual({ isText: true, reason: 'model' });
  });

  test.each<[string, string, boolean]>([
    ['its name', under(named), true],
    ['a name around it', under(`<div class="article-lead"><p>${text}</p></div>`), true],
    ['a name further up', under(`<div class="article-lead"><div><p>${text}</p></div></div>`), false],
    ['no name', under(`<p>${text}</p>`), false],
    ['as many blocks between them as bylines and buttons are', under(named, '<p>x</p>'.repeat(7)), true],
    ['more blocks between them', under(named, '<p>x</p>'.repeat(8)), false],
    ['a place without a headline', named, false],
    ['a place above it', `${named}<h1>${TITLE}</h1>`, false],
    ['the name of a caption', under(`<p class="lead caption">${text}</p>`), false],
    ['the name of a caption around it', under(`<div class="credit"><p class="lead">${text}</p></div>`), false],
    ['the name of an author', under(`<p class="lead author">${text}</p>`), false],
    ['a hidden place', under(`<p class="standfirst" hidden>${text}</p>`), false],
    ['links', under(`<p class="standfirst"><a href="/x">${text}</a></p>`), false],
  ])('is known by %s', (_, html, is) => {
    const page = factsOf(html);
    expect(page.blocks.some((block) => block.text === text && isStandfirst(block, page))).toBe(is);
  });

  test.each([
    [40, true],
    [39, false],
  ])('has %d characters: %s', (length, is) => {
    const page = factsOf(under(`<p class="standfirst">${'x'.repeat(length)}</p>`));
    expect(page.blocks.filter((block) => isStandfirst(block, page))).toHaveLength(is ? 1 : 0);
  });
});

describe('of a page with more than one article', () => {
  const own = `<article><h1>${TITLE}</h1>${paragraphs(1, 2, 3, 4)}</article>`;

  test('the first stays, the next with a headline goes', () => {
    const { text, reasons } = chosen(`<main>${own}<article><h1>Mayor resigns</h1>${paragraphs(5, 6)}</article></main>`);
    expect(text).toEqual(['1', '2', '3', '4']);
    expect([...reasons].sort()).toEqual(['another article', 'headline']);
  });

  test.each([
    ['h2', false],
    ['h3', true],
  ])('another with a heading of rank %s has its text: %s', (heading, isThere) => {
    const { text } = chosen(`${own}<article><${heading}>Mayor resigns</${heading}>${paragraphs(5)}</article>`);
    expect(text.includes('5')).toBe(isThere);
  });

  test('one without a headline stays: it is a part', () => {
    expect(chosen(`${own}<article>${paragraphs(5)}</article>`).text).toContain('5');
  });

  test('the posts of a live blog stay, because an element is around them', () => {
    const posts = [5, 6].map((number) => `<article><h2>At ${number}</h2>${paragraphs(number)}</article>`).join('');
    const { text, reasons } = chosen(`<article><h1>${TITLE}</h1>${paragraphs(1, 2, 3, 4)}${posts}</article>`);
    expect(text).toEqual(['1', '2', '3', '4', 'At', '5', 'At', '6']);
    expect([...reasons]).toEqual(['headline']);
  });

  test.each([
    ['on it', '<p class="teaser">9. Mayor resigns</p>', false],
    ['around it', '<div class="related"><div><p>9. Mayor resigns</p></div></div>', false],
    ['further up', '<div class="related"><div><div><p>9. Mayor resigns</p></div></div></div>', true],
    ['nowhere', '<p>9. Mayor resigns</p>', true],
  ])('a teaser beside it, with the name of one %s: %s', (_, teaser, isThere) => {
    expect(chosen(own + teaser).text.includes('9')).toBe(isThere);
  });

  test('a box inside of it stays whatever its name', () => {
    const inside = own.replace('</article>', '<p class="teaser">9. It was long.</p></article>');
    expect(chosen(inside).text).toContain('9');
  });

  test('nothing goes where the first is too short to be the article', () => {
    const other = `<article><h1>Mayor resigns</h1>${paragraphs(5, 6)}</article>`;
    expect(chosen(`<article><h1>${TITLE}</h1>${paragraphs(1)}</article>${other}`).text).toContain('5');
  });

  test('nothing goes where no element says what the article is', () => {
    expect(chosen(`${paragraphs(1, 2, 3, 4, 5)}<p class="teaser">9. Mayor resigns</p>`).text).toContain('9');
    const boxed = `<article><h2>What comes next</h2>${paragraphs(6)}</article>`;
    expect(chosen(paragraphs(1, 2, 3, 4, 5) + boxed).text).toContain('6');
  });

  test('what is no text by its probability is not said to be of another article', () => {
    const html = `${own}<article><h1>Mayor resigns</h1>${paragraphs(5)}</article>`;
    expect(decisionOn(html, '5.', 0.1, { others: 0.95 })).toEqual({ isText: false, reason: 'model' });
    expect(decisionOn(html, '5.', 0.95, { others: 0.95 })).toEqual({ isText: false, reason: 'another article' });
  });
});
