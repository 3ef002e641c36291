import { expect, test } from 'vitest';
import { explainedBlock } from './explained-block.ts';
import { explainPage } from './extract-page.ts';

const PARAGRAPH = 'The gates of the dam were opened at dawn, and the water reached the market square an hour later. ';

const page = `<html><head><title>Dam opened as rain breaks records</title></head><body>
<nav class="menu"><a href="/">Home</a></nav>
<article class="story"><h1>Dam opened as rain breaks records</h1>
${`<p>${PARAGRAPH.repeat(3)}</p>`.repeat(4)}
<p style="display:none" class="newsletter">Subscribe to our newsletter</p></article></body></html>`;

test('every block of a page is explained, in the order of the page', () => {
  const blocks = explainPage(page, { url: 'https://daily.example/dam' }).blocks.map(explainedBlock);
  expect(blocks.map(({ text, isText }) => [text.slice(0, 9), isText])).toEqual([
    ['Home', false],
    ['Dam opene', false],
    ...Array.from({ length: 4 }, () => ['The gates', true]),
    ['Subscribe', false],
  ]);
  expect(blocks[0]).toMatchObject({ readability: 'not found', signs: ['named frame'], place: 'BODY > NAV.menu' });
  expect(blocks[1]?.signs).toContain('heading 1');
  expect(blocks.map(({ kind }) => kind)).toEqual(['other', 'other', 'text', 'text', 'text', 'text', 'other']);
  expect(blocks[2]).toMatchObject({ rule: 'model', readability: 'kept', place: 'BODY > ARTICLE.story > P' });
  expect(blocks[6]?.signs).toEqual(['hidden', 'looks like signup', 'named text', 'named signup']);
  for (const { probability } of blocks) expect(probability).toBe(Math.round(probability * 1_000) / 1_000);
});

test('a long page of which the model is sure is not asked about', () => {
  const long = page.replace('</article>', `${`<p>${PARAGRAPH.repeat(3)}</p>`.repeat(40)}</article>`);
  const { blocks, hasOpinion } = explainPage(long, { url: 'https://daily.example/dam' });
  expect(hasOpinion).toBe(false);
  expect(new Set(blocks.map((block) => explainedBlock(block).readability))).toEqual(new Set(['not asked']));
  const always = explainPage(long, { url: 'https://daily.example/dam', opinion: 'always' });
  expect(always.hasOpinion).toBe(true);
  expect(new Set(always.blocks.map(({ readability }) => readability))).toEqual(new Set(['kept', 'not found']));
});
