import { describe, expect, test } from 'vitest';
import { extractPage } from './extract-page.ts';

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
