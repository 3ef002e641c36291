import { describe, expect, test } from 'vitest';
import { byCompany } from './block-company.ts';
import { type BlockDecision, decideBlocks } from './block-decision.ts';
import { parseHtml } from './dom.ts';
import { pageBlocks } from './page-blocks.ts';
import { readPage } from './page-facts.ts';

const TEXT = '<p>The spillway gates of the dam were opened before dawn on Thursday, the office said.</p>';
const OFFER = '<p>Subscribe to our newsletter, every morning at six</p>';

/** The texts that are chosen, if each block has the probability of the first `likely` that its text begins with. */
function chosen(html: string, likely: Record<string, number>): string[] {
  const blocks = pageBlocks(parseHtml(`<body>${html}</body>`).body);
  const page = readPage(blocks, { title: 'Gates', description: null, stated: null, readable: [], kept: [] });
  const probabilities = page.blocks.map(
    ({ text }) => Object.entries(likely).find(([start]) => text.startsWith(start))?.[1] ?? 0,
  );
  return page.blocks.filter(({ at }) => decideBlocks(page, probabilities)[at]?.isText).map(({ text }) => text);
}

describe('what stands below an offer in its box', () => {
  const member = 'The Courier is a member of the press council.';
  const box = (name: string, content: string) => `<main>${TEXT}</main><${name}>${content}</${name}>`;
  const likely = (probability: number) => ({ 'The spillway': 0.99, Subscribe: 0.7, 'The Courier': probability });

  test.each([
    ['is no text', box('div', `${OFFER}<p>${member}</p>`), 0.89, false],
    ['is text if the model is sure of it', box('div', `${OFFER}<p>${member}</p>`), 0.9, true],
    ['is text if the box does not begin with the offer', box('div', `<p>${member}</p>${OFFER}`), 0.89, true],
    ['is text in a list', box('ul', `<li>Subscribe now</li><li>${member}</li>`), 0.89, true],
    ['is text in another box', `${box('div', OFFER)}<div><p>${member}</p></div>`, 0.89, true],
  ])('%s', (_, html, probability, isText) => {
    expect(chosen(html, likely(probability)).includes(member)).toBe(isText);
  });

  test('a box in which the model is sure of one paragraph keeps the others', () => {
    const html = box('div', `${OFFER}<p>${member}</p>${TEXT}`);
    expect(chosen(html, likely(0.7))).toContain(member);
  });
});

describe('a list of short linked items', () => {
  const items = (...names: string[]) =>
    `<ul>${names.map((name) => `<li><a href="/${name.length}">${name}</a></li>`).join('')}</ul>`;
  const dams = items('Orla, 1934', 'Teesby, 1951');
  const likely = { 'The spillway': 0.99, 'The five': 0.9, Photos: 0.95, Orla: 0.3, Teesby: 0.35, Gates: 0.5 };
  const HEADING = '<h2>The five dams</h2>';
  const inText = (content: string) => `<article>${TEXT}${content}${TEXT}</article>`;

  test.each([
    ['between a heading and a paragraph is text', inText(`${HEADING}${dams}`), likely, true],
    ['under the first heading of the page is text', `<div>${HEADING}${dams}${TEXT}</div>`, likely, true],
    ['is no text if one item is unlikely', inText(`${HEADING}${dams}`), { ...likely, Teesby: 0.29 }, false],
    [
      'is no text with an item as long as a headline',
      inText(`${HEADING}${items('Orla', `Teesby${'-'.repeat(25)}`)}`),
      likely,
      false,
    ],
    ['is no text without a heading', inText(dams), likely, false],
    ['is no text under an unlikely heading', inText(`${HEADING}${dams}`), { ...likely, 'The five': 0.1 }, false],
    ['is no text under a heading that points away', inText(`<h2>Photos</h2>${dams}`), likely, false],
    ['is no text under the headline', inText(`<h1>The five</h1>${dams}`), likely, false],
    [
      'is no text before another heading',
      `<article>${TEXT}${HEADING}${dams}${HEADING}${TEXT}</article>`,
      likely,
      false,
    ],
    ['is no text at the end', `<article>${TEXT}${HEADING}${dams}</article>`, likely, false],
    ['is no text before an unlikely paragraph', `<article>${HEADING}${dams}<p>About us</p></article>`, likely, false],
    ['is no text if the heading is in another box', inText(`<div>${HEADING}</div>${dams}`), likely, false],
    [
      'is no text if the paragraph is in another box',
      `<article>${HEADING}${dams}<div>${TEXT}</div></article>`,
      likely,
      false,
    ],
  ])('%s', (_, html, probabilities, isText) => {
    const texts = chosen(html, probabilities);
    expect(texts.some((text) => text.startsWith('Orla'))).toBe(isText);
    expect(texts.some((text) => text.startsWith('Teesby'))).toBe(isText);
  });

  test('an item of thirty characters is not too long', () => {
    const long = `Teesby${'-'.repeat(24)}`;
    expect(chosen(inText(`${HEADING}${items('Orla', long)}`), likely)).toContain(long);
  });

  test('says why it is text', () => {
    const blocks = pageBlocks(parseHtml(`<body><div>${HEADING}${dams}${TEXT}</div></body>`).body);
    const page = readPage(blocks, { title: null, description: null, stated: null, readable: [], kept: [] });
    const text: BlockDecision = { isText: true, reason: 'model' };
    const decisions = [text, { ...text, isText: false }, text, text];
    expect(byCompany(page, decisions, [1, 0.4, 1, 1])).toEqual([text, { isText: true, reason: 'list' }, text, text]);
  });
});
