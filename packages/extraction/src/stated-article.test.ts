import { describe, expect, test } from 'vitest';
import { statedArticle } from './stated-article.ts';

const SENTENCE =
  'The dam above the old town was opened on Sunday, after eleven years of work and three changes of plan.';
const paragraph = (number: number): string => `${number}. ${SENTENCE} ${SENTENCE}`;
const article = [1, 2, 3, 4].map(paragraph).join('\n\n');
const teaser = [1, 2].map(paragraph).join(' ').slice(0, 300);

const stated = (...data: unknown[]): string | null => statedArticle(data.map((value) => JSON.stringify(value)));

/** Data in so many lists. */
const nested = (value: unknown, depth: number): unknown => (depth === 0 ? value : nested([value], depth - 1));

describe('the data of a page states', () => {
  test('one string', () => {
    const page = {
      props: { pageProps: { article: { title: 'Dam opens', body: article, author: { name: 'Ann Lee' } } } },
    };
    expect(stated(page)).toBe(article);
  });

  test('a string of markup', () => {
    const body = article
      .split('\n\n')
      .map((text) => `<p class="a">${text}</p>`)
      .join('');
    expect(stated({ body })).toBe(body);
  });

  test('the paragraphs of a list', () => {
    const content = article.split('\n\n').map((text, at) => ({ type: 'paragraph', id: at, text }));
    expect(stated({ content: [{ type: 'image', url: '/dam.jpg' }, ...content] })).toBe(article);
    expect(stated({ content: article.split('\n\n') })).toBe(article);
  });

  test('the longest text, of all scripts', () => {
    const longer = `${article}\n\n${paragraph(5)}`;
    expect(stated({ a: article }, { b: longer }, { c: teaser })).toBe(longer);
  });

  test('the article among teasers, not all of them in a row', () => {
    const items = [{ title: 'One', text: [paragraph(1), paragraph(2)] }, { text: [paragraph(3)] }];
    expect(
      stated({
        items: [
          { body: article, summary: teaser },
          { body: paragraph(8), summary: teaser },
        ],
        more: items,
      }),
    ).toBe(article);
  });

  test('a text without spaces in a script that has none', () => {
    const chinese = '地铁七号线明年三月开工，市长周一在新闻发布会上说。'.repeat(30);
    expect(stated({ body: chinese })).toBe(chinese);
  });

  test('a text as long as an article, and none shorter', () => {
    const exact = SENTENCE.repeat(10).slice(0, 600);
    expect(stated({ body: exact })).toBe(exact);
    expect(stated({ body: exact.slice(1) })).toBeNull();
  });

  test('paragraphs as long as one, and no shorter lines', () => {
    const lines = (length: number): string[] =>
      Array.from({ length: 20 }, () => `${'one two three '.repeat(9).slice(0, length - 1)}.`);
    expect(stated(lines(60))).toBe(lines(60).join('\n\n'));
    expect(stated(lines(59))).toBeNull();
  });
});

describe('the data of a page states nothing where it is', () => {
  const words = SENTENCE.repeat(10);
  test.each<[string, unknown]>([
    ['code', `function (a) { return 1 } ${words}`],
    ['code with arrows', `const f = () => 1; ${words}`],
    ['a style', `.a { color: red; margin: 0 } ${words}`],
    ['JSON in a string', `{"body": "${words}"}`],
    ['a list in a string', ` ["${words}"]`],
    ['an address', `https://daily.example/${'dam-opens-above-town/'.repeat(50)}`],
    ['a path', `/${'dam-opens-above-town/'.repeat(50)}`],
    ['a picture', `data:image/png;base64,${'iVBORw0KGgo'.repeat(100)}`],
    ['a key', 'iVBORw0KGgo'.repeat(100)],
    ['names without sentences', 'one-two-three-four-five '.repeat(50)],
    ['numbers', Array.from({ length: 500 }, (_, at) => at)],
    ['nothing', null],
    ['a name of a field', { [words]: 1 }],
  ])('%s', (_, value) => {
    expect(stated({ value })).toBeNull();
  });

  test('no JSON', () => {
    expect(statedArticle([`{"body": "${words}"`, '', 'window.x = 1'])).toBeNull();
    expect(statedArticle([`{"body": "${words}"`, JSON.stringify({ body: words })])).toBe(words);
    expect(statedArticle([])).toBeNull();
  });

  test('deeper than pages nest their data', () => {
    expect(stated(nested(words, 40))).toBe(words);
    expect(stated(nested(words, 41))).toBeNull();
  });

  test('without end', () => {
    expect(statedArticle(['['.repeat(400_000)])).toBeNull();
    expect(statedArticle([`${'['.repeat(4_000)}"${words}"${']'.repeat(4_000)}`])).toBeNull();
  });
});
