import { expect, test } from 'vitest';
import { explainedPage } from './explained-page.ts';

const url = 'https://daily.example/dam';
const PARAGRAPH = 'The gates of the dam were opened at dawn, and the water reached the market square an hour later. ';
const paragraphs = `<p>${PARAGRAPH.repeat(3)}</p>`.repeat(4);
const page = (body: string, head = '') =>
  `<html><head><title>Dam opened as rain breaks records</title>${head}</head><body>${body}</body></html>`;
const article = page(`<nav><a href="/">Home</a></nav><article><h1>Dam opened</h1>${paragraphs}</article>`);

/** A clock that goes on by a step of one, two, three ... milliseconds each time it is read. */
function clock(): () => number {
  let [time, step] = [0, 0];
  return () => {
    time += step;
    step += 1;
    return time;
  };
}

test('the candidates of a short page, and which was chosen', () => {
  const { candidates, blocks } = explainedPage(article, { url, engine: 'light' }, clock());
  const words = 4 * 3 * PARAGRAPH.trim().split(' ').length;
  expect(candidates).toEqual([
    { source: 'blocks', words, probability: expect.any(Number), isChosen: true },
    { source: 'readability', words: expect.any(Number), probability: expect.any(Number), isChosen: false },
  ]);
  const texts = blocks.filter(({ isText }) => isText).map(({ probability }) => probability);
  const [first] = candidates;
  expect(texts).toHaveLength(4);
  expect(first?.probability).toBeGreaterThanOrEqual(Math.min(...texts));
  expect(first?.probability).toBeLessThanOrEqual(Math.max(...texts));
});

test('a page whose text is in its JSON', () => {
  const stated = { '@type': 'NewsArticle', headline: 'Dam opened', articleBody: PARAGRAPH.repeat(3) };
  const head = `<script type="application/ld+json">${JSON.stringify(stated)}</script>`;
  const { candidates } = explainedPage(page('<p>Loading</p>', head), { url, engine: 'light' }, clock());
  expect(candidates.at(-1)).toEqual({ source: 'json', words: 57, probability: null, isChosen: true });
  expect(candidates.slice(0, -1).some(({ isChosen }) => isChosen)).toBe(false);
});

test('a page without text has no candidates', () => {
  expect(explainedPage(page(''), { url, engine: 'light' }, clock())).toMatchObject({ candidates: [], blocks: [] });
});

test('each step has its time, and a page that is read twice has the sum of both', () => {
  expect(explainedPage(article, { url, engine: 'light' }, clock()).steps).toEqual({
    source: 1,
    tree: 2,
    metadata: 3,
    text: 4,
  });
  const twice = page(`<noscript>${paragraphs}</noscript>`);
  expect(explainedPage(twice, { url, engine: 'light' }, clock()).steps).toEqual({
    source: 1 + 5,
    tree: 2 + 6,
    metadata: 3 + 7,
    text: 4 + 8,
  });
  const odd = () => {
    const now = clock();
    return () => now() / 3;
  };
  expect(explainedPage(article, { url, engine: 'light' }, odd()).steps).toEqual({
    source: 0.3,
    tree: 0.7,
    metadata: 1,
    text: 1.3,
  });
});
