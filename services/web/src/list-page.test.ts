import { describe, expect, test } from 'vitest';
import { storyPath } from './address.ts';
import { fullStory, otherStory } from './testing/full-story.ts';
import { parsedPage } from './testing/parsed-page.ts';
import { recordedApi } from './testing/recorded-api.ts';
import { openTestWeb } from './testing/test-web.ts';

const many = Array.from({ length: 30 }, (_, place) =>
  otherStory({ id: `s${place}`, headline: { text: `Story ${place}`, articleId: null } }),
);
const { get, web } = openTestWeb([fullStory(), ...many]);

const refused = (status: number, detail: string) => Response.json({ code: 'refused', detail }, { status });

describe('every page', () => {
  test.each([
    '/',
    '/search',
    '/blindspots',
    '/about',
    '/status',
    '/topic/politics',
    '/outlet/a.example',
    '/nothing',
    storyPath(fullStory()),
  ])('%s is whole and valid HTML without scripts', async (path) => {
    const { body } = await get(path);
    const { elements, errors } = parsedPage(body);
    expect(errors).toEqual([]);
    const count = (name: string) => elements.filter((element) => element.name === name).length;
    expect([count('h1'), count('main'), count('title')]).toEqual([1, 1, 1]);
    const ids = elements.flatMap(({ attributes }) => attributes.id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { attributes } of elements) {
      const target = /^#(?!:~:)(.+)$/.exec(attributes.href ?? '')?.[1];
      if (target) expect(ids).toContain(target);
    }
  });
});

describe('the front page', () => {
  test('shows headline, dek, counts, bias, blindspot and time of its stories', async () => {
    const { body } = await get('/');
    for (const expected of [
      'Council votes for quay',
      'The vote was close.',
      '4 articles from 4 outlets',
      'Left 1, Center 1, Right 1, Unrated 1',
      'Blindspot for the left',
      'hours ago',
    ]) {
      expect(body).toContain(expected);
    }
  });

  test('has more stories behind a link, with the same filters, until there are none', async () => {
    const first = await get('/?lang=en');
    const [, more = ''] = /rel="next" href="([^"]+)"/.exec(first.body) ?? [];
    expect(more).toBe('/?lang=en&amp;cursor=24');
    const second = await get(more.replace('&amp;', '&'));
    expect(second.body).toContain('Story 29');
    expect(second.body).not.toContain('rel="next"');
  });

  test('of an empty store says what is happening, and looks again by itself', async () => {
    const { status, body } = await openTestWeb([]).get('/');
    expect(status).toBe(200);
    expect(body).toContain('The first stories are on their way');
    expect(body).toContain('data-again="5"');
    expect(body).toContain('Fetch pages</span>');
    expect(body).toContain('19 articles found in 12 feeds');
    expect(body).not.toContain('deliver');
  });

  test('with a filter that nothing fits offers to clear it', async () => {
    const { body } = await get('/?q=zeppelin');
    expect(body).toContain('No story fits these filters.');
    expect(body).toContain('<a href="/">Clear</a>');
  });

  test.each([
    ['the API is away', () => Promise.reject(new Error('secret detail')), 503, 'cannot be read at the moment'],
    ['the API is busy', () => new Response('secret detail', { status: 503 }), 503, 'cannot be read at the moment'],
    ['the API wants a key', () => refused(401, 'secret detail'), 503, 'cannot be read at the moment'],
    ['the API refuses a filter', () => refused(400, 'lang: no language'), 400, 'lang: no language'],
    [
      'the site has a fault',
      () => Response.json({ stories: [{ secret: 'detail' }], next: null }),
      500,
      'Something went',
    ],
  ])('when %s says so', async (_what, answer, status, expected) => {
    const { get } = openTestWeb([], { '/v1/stories': answer });
    const page = await get('/');
    expect(page.status).toBe(status);
    expect(page.body).toContain(expected);
    expect(page.body).not.toMatch(/secret.*detail/);
  });
});

test('another name of an outlet leads to its page', async () => {
  const outlet = () => Response.json({ domain: 'a.example' });
  const other = openTestWeb([fullStory()], { '/v1/outlets/old.example': outlet });
  const { status, headers } = await other.get('/outlet/OLD.example');
  expect([status, headers.location]).toEqual([308, '/outlet/a.example']);
});

test('other methods than reading get 405', async () => {
  const answer = await web.inject({ method: 'POST', url: '/' });
  expect([answer.statusCode, answer.headers.allow]).toEqual([405, 'GET, HEAD']);
});

test('an address that cannot be read gets a page', async () => {
  const { status, body } = await get('/story/%E0%A4%A');
  expect(status).toBe(400);
  expect(body).toContain('There is nothing at this address');
});

test('the files of pages may be kept for ever, at an address with their hash', async () => {
  const { elements } = parsedPage((await get('/')).body);
  const files = elements
    .flatMap(({ name, attributes }) =>
      name === 'link' && !/canonical|alternate/.test(attributes.rel ?? '') ? [attributes.href] : [attributes.src],
    )
    .filter((file) => file !== undefined);
  expect(files.length).toBe(3);
  for (const file of files) {
    const { status, headers } = await get(file);
    expect([status, headers['cache-control']]).toEqual([200, 'public, max-age=31536000, immutable']);
  }
});

test('the site map has the stories, and robots.txt has the site map', async () => {
  expect((await get('/sitemap.xml')).body).toContain(`<loc>https://news.example${storyPath(fullStory())}</loc>`);
  const { body } = await get('/robots.txt');
  expect(body).toContain('Sitemap: https://news.example/sitemap.xml');
  // Crawlers should not open a stream that never ends.
  expect(body).toContain('Disallow: /live\n');
});

test.each([
  ['br', 'br'],
  ['gzip', 'gzip'],
  ['identity', undefined],
])('a page is packed for a browser that takes %s', async (accepted, encoding) => {
  const answer = await web.inject({ url: '/', headers: { 'accept-encoding': accepted } });
  const { length } = (await get('/')).body;
  expect(answer.headers['content-encoding']).toBe(encoding);
  expect(answer.rawPayload.length < length / 3).toBe(encoding !== undefined);
  expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
});

const nothing = { active: 0, failing: 0, quiet: 0, paused: 0, gone: 0 };

test.each([
  ['/status', {}, 'Everything answers.'],
  ['/status', { trouble: 'queue-unavailable' }, 'Something does not answer at the moment.'],
  ['/status', { polledAt: null }, 'never'],
  ['/', {}, 'The first stories are on their way'],
  ['/', { trouble: 'queue-unavailable' }, 'Something does not answer at the moment.'],
  ['/', { feeds: nothing, articles: {} }, 'Nothing is read yet'],
])('%s of an empty store with %j says so', async (path, differences, expected) => {
  const status = (await (await recordedApi([]).fetch('http://api.test/v1/status')).json()) as object;
  const changed = openTestWeb([], { '/v1/status': () => Response.json({ ...status, ...differences }) });
  const { body } = await changed.get(path);
  expect(body.includes(expected) || body).toBe(true);
  expect(body).not.toContain('queue-unavailable');
});
