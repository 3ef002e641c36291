import { describe, expect, test } from 'vitest';
import { parseHtml } from './dom.ts';
import { extractPage } from './extract-page.ts';
import { livePosts } from './live-posts.ts';

const url = 'https://www.daily.example/live/2026/03/01/dam-opens-above-town';
const BODY = 'The gates of the dam were opened a hand wide, and several hundred people watched the first water come.';

const posts = [3, 2, 1].map((hour) => ({
  at: `2026-03-01T0${hour}:00:00.000Z`,
  title: `Hour ${hour} at the dam`,
  text: `${BODY} It was hour ${hour}.\n\nThe mayor said that the wall held in hour ${hour}, and the engineers agreed.`,
}));

const shown = (wrap: (header: string, body: string) => string): string =>
  posts
    .map(({ at, title, text }) =>
      wrap(
        `<time datetime="${at}">now</time><h2>${title}</h2>`,
        text
          .split('\n\n')
          .map((line) => `<p>${line}</p>`)
          .join(''),
      ),
    )
    .join('');

const live = (body: string, head = ''): string =>
  `<html lang="en"><head><title>Live: dam opens</title>${head}</head><body><main><h1>Live: dam opens above the old town</h1>${body}</main></body></html>`;

const linked = (value: object): string => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

// Without jsdom where code is changed in one place at a time: loading it takes a second for each change.
const engines = process.env.NEWSLOOM_MUTANTS_OF ? (['light'] as const) : (['light', 'jsdom'] as const);

describe.each(engines)('with %s, the posts of a live blog', (engine) => {
  const postsOf = (html: string, address = url) => extractPage(html, { url: address, engine }).posts;

  test.each([
    ['articles', shown((header, body) => `<article><header>${header}</header>${body}</article>`)],
    [
      'items of a list',
      `<ol>${shown((header, body) => `<li><div><div>${header}</div><div>${body}</div></div></li>`)}</ol>`,
    ],
    [
      'elements with buttons',
      shown(
        (header, body) => `<div>${header}${body}<p><a href="/s">Share this post with all of your friends</a></p></div>`,
      ),
    ],
  ])('are those that the page shows: %s', (_, body) => {
    const related = `<aside class="related"><ul>${'<li><time datetime="2026-01-01">x</time><a href="/x">Another dam</a>'.repeat(9)}</ul></aside>`;
    expect(postsOf(live(`<section>${body}</section>${related}`))).toEqual(posts);
  });

  test('have the time that comes first in each, and more text than a line', () => {
    const quoted = '<p>The council had <time datetime="2020-01-01T00:00:00Z">then</time> promised a bridge.</p>';
    const body = shown((header, text) => `<article>${header}${text}${quoted}</article>`);
    const line = '<article><time datetime="2026-03-01T00:00:00Z">now</time><p>Good evening.</p></article>';
    expect(postsOf(live(`<section>${body}${line}</section>`)).map(({ at }) => at)).toEqual(posts.map(({ at }) => at));
  });

  test('are not items whose time is only words', () => {
    const body = shown((header, text) => `<article>${header.replace(/ datetime="[^"]*"/, '')}${text}</article>`);
    expect(postsOf(live(`<section>${body}</section>`))).toEqual([]);
  });

  test('are those of JSON-LD first, without their markup', () => {
    const updates = posts.map(({ at, title, text }) => ({
      '@type': 'BlogPosting',
      datePublished: at,
      headline: title.replace('at', '&amp;'),
      articleBody: text
        .split('\n\n')
        .map((line) => `<p>${line}</p>`)
        .join(''),
    }));
    const node = { '@type': 'LiveBlogPosting', headline: 'Dam', liveBlogUpdate: updates };
    const body = shown((header) => `<article>${header}<p>${BODY}</p></article>`);
    const expected = posts.map((post) => ({ ...post, title: post.title.replace('at', '&') }));
    expect(postsOf(live(body, linked(node)))).toEqual(expected);
    expect(
      postsOf(live(body, linked({ '@graph': [{ '@type': 'NewsArticle', datePublished: '2026-03-01' }, node] }))),
    ).toEqual(expected);
    expect(postsOf(live(body, linked({ ...node, liveBlogUpdate: [{ headline: 'No text' }] })))).toHaveLength(3);
  });

  test('are left out where their markup or number is beyond all bounds', () => {
    const deep = { articleBody: '<b>'.repeat(6_000) };
    const many = Array(5_000).fill({ articleBody: BODY, datePublished: 'no date' });
    const found = postsOf(live('', linked({ '@type': 'LiveBlogPosting', liveBlogUpdate: [deep, ...many] })));
    expect(found).toHaveLength(499);
    expect(found[0]).toEqual({ at: null, title: null, text: BODY });
  });

  test('are none where two items are no list, in comments, or in another kind of page', () => {
    const body = shown((header, text) => `<article>${header}${text}</article>`);
    expect(postsOf(live(body.split('<article>').slice(0, 3).join('<article>')))).toEqual([]);
    expect(postsOf(live(`<div class="comments">${body}</div>`))).toEqual([]);
    const other = live(body).replaceAll('Live: ', '');
    expect(postsOf(other, 'https://www.daily.example/2026/03/01/dam-opens-above-town')).toEqual([]);
  });
});

describe('a list of items with a time', () => {
  const sixty = 'The gates of the dam were opened a hand wide, and it rained.';
  const item = (inside: string, levels = 0, time = '2026-03-01'): string =>
    `<li>${'<div>'.repeat(levels)}<time datetime="${time}">now</time>${'</div>'.repeat(levels)}${inside}</li>`;
  const found = (body: string, language: string | null = null) =>
    livePosts(parseHtml(`<body>${body}</body>`, 'light'), [], language);
  const textsOf = (inside: string): string[] =>
    found(item(`<p>${sixty}</p>${inside}`).repeat(3)).map(({ text }) => text);

  test('is one of posts if it has three', () => {
    expect(found(item(`<p>${sixty}</p>`).repeat(3))).toEqual(
      Array(3).fill({ at: '2026-03-01T00:00:00.000Z', title: null, text: sixty }),
    );
    expect(found(item(`<p>${sixty}</p>`).repeat(2))).toEqual([]);
  });

  test('is the longest of several, and the first of equals', () => {
    const lists = [3, 4, 4].map((count, at) => `<ul>${item(`<p>${sixty} ${at}</p>`).repeat(count)}</ul>`);
    expect(found(lists.join('')).map(({ text }) => text)).toEqual(Array(4).fill(`${sixty} 1`));
  });

  test('has at most five hundred', () => {
    expect(found(item(`<p>${sixty}</p>`).repeat(501))).toHaveLength(500);
  });

  test.each([
    ['of sixty characters', sixty, 0, 3],
    ['not of fewer', sixty.slice(1), 0, 0],
    ['with its time four elements down', sixty, 4, 3],
    ['not with its time five elements down', sixty, 5, 0],
  ])('has posts %s', (_, text, levels, count) => {
    expect(found(item(`<p>${text}</p>`, levels).repeat(3))).toHaveLength(count);
  });

  test.each<[string, string, string[]]>([
    ['paragraphs', '<p>One</p>', [sixty, 'One']],
    ['no heading', '<h3>One</h3>', [sixty]],
    ['no button', '<p><a>Share this with friend</a>s</p>', [sixty]],
    ['a line of which less is a link', '<p><a>Share this</a> ab</p>', [sixty, 'Share this ab']],
    ['no short line with a time', '<p>At <time>ten</time></p>', [sixty]],
    ['a long line with a time', `<p>${sixty} <time>ten</time></p>`, [sixty, `${sixty} ten`]],
  ])('has %s in a post', (_, inside, lines) => {
    expect(textsOf(inside)).toEqual(Array(3).fill(lines.join('\n\n')));
  });

  test('needs a time with a value', () => {
    expect(found(item(`<p>${sixty}</p>`).repeat(3).replaceAll('datetime', 'title'))).toEqual([]);
    expect(found(item(`<p>${sixty}</p>`, 0, 'soon').repeat(3)).map(({ at }) => at)).toEqual([null, null, null]);
  });

  test('is dated in the language of the page', () => {
    const list = item(`<p>${sixty}</p>`, 0, '1 marzo 2026').repeat(3);
    expect(found(list, 'it')[0]?.at).toBe('2026-03-01T00:00:00.000Z');
  });
});

test('the posts of JSON-LD have text, up to its limit', () => {
  const document = parseHtml('<p>x</p>', 'light');
  const update = { date: '1 marzo 2026', headline: '<b>Dam</b> opens', body: 'x'.repeat(20_001) };
  const [post] = livePosts(document, [update, { date: null, headline: null, body: null }], 'it');
  expect(post).toEqual({ at: '2026-03-01T00:00:00.000Z', title: 'Dam opens', text: 'x'.repeat(20_000) });
  expect(livePosts(document, [{ ...update, date: null, headline: null }], null)[0]).toMatchObject({
    at: null,
    title: null,
  });
  expect(livePosts(document, [{ ...update, body: null }], null)).toEqual([]);
  expect(livePosts(document, Array(501).fill(update), null)).toHaveLength(500);
});
