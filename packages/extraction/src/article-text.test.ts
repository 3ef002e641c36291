import { describe, expect, test } from 'vitest';
import { type ArticleText, articleText } from './article-text.ts';
import { parsePage } from './dom.ts';
import { SHORT_TEXT } from './page-doubt.ts';

const SENTENCE =
  'The dam above the old town was opened on Sunday, after eleven years of work and three changes of plan.';

/** Paragraphs of two sentences with their numbers. */
const texts = (...numbers: number[]): string[] => numbers.map((number) => `${number}. ${SENTENCE} ${SENTENCE}`);
const paragraphs = (...numbers: number[]): string =>
  texts(...numbers)
    .map((text) => `<p>${text}</p>`)
    .join('');
const article = `<html><body><article><h1>Dam opens</h1>${paragraphs(1, 2, 3)}</article></body></html>`;

const read = (html: string, stated: string | null = null): ArticleText =>
  articleText(parsePage(html, 'light'), { title: 'Dam opens', description: null, stated });

describe('the article of a page', () => {
  test('is made of its blocks', () => {
    expect(read(article)).toMatchObject({ text: texts(1, 2, 3).join('\n\n'), source: 'blocks', standfirst: null });
  });

  test.each<[string, string]>([
    ['nothing', ''],
    ['pictures', '<html><body><img src="/x"></body></html>'],
  ])('is none where the page has %s', (_, html) => {
    expect(read(html)).toMatchObject({ text: '', source: 'none', standfirst: null, blocks: [] });
  });

  test('ends before a heading that nothing follows', () => {
    const html = article.replace('</article>', '<h2>What comes next</h2><h3>For the town</h3></article>');
    expect(read(html).text).toMatch(/three changes of plan\.$/);
  });

  test('has no heading whose section is empty, and those of others', () => {
    const sections = `<h2>What came before</h2><h2>What comes next</h2><h3>For the town</h3>${paragraphs(4, 5)}`;
    const { text, blocks } = read(article.replace('</article>', `${sections}</article>`));
    const chosen = blocks.filter(({ isText }) => isText).map((block) => block.text);
    expect(text.split('\n\n')).toEqual(chosen.filter((line) => line !== 'What came before'));
    expect(text).toContain(texts(4, 5).join('\n\n'));
  });
});

describe('what the data of a page states', () => {
  const stated = texts(7, 8, 9).join('\n');

  test('is the article where the page shows next to nothing', () => {
    const found = read('<html><body><p>Loading</p></body></html>', stated);
    expect(found).toMatchObject({ text: texts(7, 8, 9).join('\n\n'), source: 'json', standfirst: null });
  });

  test('is not where the page shows an article, however much longer it is', () => {
    expect(read(article, stated.repeat(10))).toMatchObject({ text: texts(1, 2, 3).join('\n\n'), source: 'blocks' });
  });

  test('is not where it is shorter than what the page shows', () => {
    const html = `<html><body><article><p>${SENTENCE}</p></article></body></html>`;
    const { text } = read(html);
    expect(text.length).toBeLessThan(SHORT_TEXT);
    expect(read(html, 'Dam opens.').text).toBe(text);
    expect(read(html, stated).source).toBe('json');
  });

  test.each<[string, string, string]>([
    ['lines', ' One  two\r\n\r\n\n three ', 'One two\n\nthree'],
    ['elements', '<p>One <b>two</b></p>\n<div>three &amp; four</div>', 'One two\n\nthree & four'],
    ['signs that are no elements', '1 < 2\n3 > 2', '1 < 2\n\n3 > 2'],
  ])('is paragraphs, given as %s', (_, body, text) => {
    expect(read('', body).text).toBe(text);
  });
});
