import { describe, expect, test } from 'vitest';
import { parseHtml } from './dom.ts';
import { nextPage } from './next-page.ts';
import { pageElements } from './page-elements.ts';

const own = 'https://www.daily.example/2026/03/01/dam-opens-above-town';

function found(html: string, url: string) {
  return nextPage(pageElements(parseHtml(html, 'light')), url, url);
}

describe('the next page of an article is that of rel=next', () => {
  test.each([
    [own, `${own}/2`],
    [own, `${own}/2/`],
    [`${own}/`, `${own}/page/2`],
    [`${own}/2`, `${own}/3`],
    [`${own}/page/2/`, `${own}/page/3/`],
    [own, `${own}?page=2`],
    [`${own}?page=2`, `${own}?page=3`],
    [`${own}?a=1`, `${own}?a=1&page=2`],
    [`${own}.html`, `${own}-2.html`],
    [`${own}.html`, `${own},seite-2.html`],
    [`${own}-2.html`, `${own}-3.html`],
    [own, `${own.replace('www.', '')}/2`],
    [`${own}/59`, `${own}/60`],
    [own, `${own}?pagina=2`],
    [`${own}?a=1`, `${own}?page=2&a=1`],
    [`${own}/?page=2`, `${own}/?page=3`],
    [own, `${own}_2`],
    [own, `${own}/SEITE/2`],
  ])('%s: %s', (url, next) => {
    expect(found(`<link rel="next" href="${next}">`, url)).toEqual({ value: next, source: 'rel next' });
    expect(found(`<p><a rel="nofollow next" href="${next}">More</a></p>`, url)?.value).toBe(next);
  });
});

describe('there is no next page', () => {
  test.each([
    ['the next article', own, 'https://www.daily.example/2026/03/02/bridge-falls-into-river'],
    ['the second page of another article', own, 'https://www.daily.example/2026/03/02/bridge-falls-into-river/2'],
    ['an article with the next number', 'https://daily.example/news/122', 'https://daily.example/news/123'],
    ['a page on another host', own, `${own.replace('www', 'evil')}/2`],
    ['the page after the next', own, `${own}/3`],
    ['the page itself', `${own}/2`, `${own}/2`],
    ['the page before', `${own}/3`, `${own}/2`],
    ['another query', own, `${own}?id=2`],
    ['code', own, 'javascript:next(2)'],
    ['the next day of an archive', 'https://daily.example/2026/03/01', 'https://daily.example/2026/03/02'],
    ['the next page of a section', 'https://daily.example/politics', 'https://daily.example/politics/2'],
    ['a longer number', own, `${own}/2000`],
    ['a number in a word', own, `${own}/2nd`],
    ['a longer address', own, `${own}/2?${'x'.repeat(2_000)}`],
    ['a number after a dot', own, `${own}.2`],
    ['a page beyond any article', `${own}/60`, `${own}/61`],
  ])('but %s', (_, url, next) => {
    expect(found(`<link rel="next" href="${next}"><a href="${next}">2</a>`, url)).toBeNull();
  });

  test('in a page without an address', () => {
    expect(found(`<link rel="next" href="${own}/2">`, 'nowhere')).toBeNull();
  });
});

test('a list of pages has the next page under its number', () => {
  const list = `<ul><li>1<li><a href="${own}/2">2</a><li><a href="${own}/3">3</a></ul>`;
  expect(found(list, own)).toEqual({ value: `${own}/2`, source: 'list of pages' });
  expect(found(list, `${own}/2`)?.value).toBe(`${own}/3`);
  expect(found(`<p>See page <a href="${own}/2">two</a>`, own)).toBeNull();
});
