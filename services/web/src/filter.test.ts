import { describe, expect, test } from 'vitest';
import { fullStory, otherStory } from './testing/full-story.ts';
import { parsedPage } from './testing/parsed-page.ts';
import { openTestWeb, SITE } from './testing/test-web.ts';

const { get, asked } = openTestWeb([fullStory(), otherStory()]);
const linksOf = async (url: string, name = 'a') => {
  const { elements } = parsedPage((await get(url)).body);
  return elements.filter((one) => one.name === name).map(({ attributes }) => attributes);
};

describe('the filters of a list', () => {
  const all = 'topic=politics&lang=en&country=FR&lean=left%3A50&minOutlets=2';

  test('are all given to the API at once', async () => {
    await get(`/?${all}`);
    expect(asked).toContain(`/v1/stories?${all}&sort=top&limit=24`);
  });

  test.each(['topic', 'lang', 'country', 'lean', 'minOutlets'])(
    'can be taken away one by one: %s, and the place in the list goes with it',
    async (name) => {
      const hrefs = (await linksOf(`/?${all}&cursor=1&sort=new`)).map(({ href }) => href);
      const without = new URLSearchParams(`${all}&sort=new`);
      without.delete(name);
      expect(hrefs).toContain(`/?${without}`);
    },
  );

  test('are shown in the form as they are, also a value that is no choice of it', async () => {
    const options = await linksOf('/?topic=herring&lang=en&country=FR&lean=left:62&minOutlets=2', 'option');
    const chosen = options.filter(({ selected }) => selected !== undefined).map(({ value }) => value);
    expect(chosen).toEqual(['herring', 'en', 'FR', 'left:62', '2', '', 'top']);
  });

  test('offer the languages that there are stories in', async () => {
    const { body } = await openTestWeb([fullStory(), otherStory({ language: 'tr' })]).get('/');
    const choices = /<select name="lang">(.*?)<\/select>/.exec(body)?.[1]?.match(/value="[^"]*"/g);
    expect(choices).toEqual(['value=""', 'value="en"', 'value="tr"']);
  });

  test('of links are kept by the form', async () => {
    const inputs = await linksOf('/?entity=Ada+Quill', 'input');
    expect(inputs).toContainEqual({ type: 'hidden', name: 'entity', value: 'Ada Quill' });
  });

  test.each([
    ['/topic/politics?lang=en', 'topic=politics'],
    ['/outlet/a.example?lang=en', 'outlet=a.example'],
  ])('of a page itself stay: %s', async (url, fixed) => {
    const site = openTestWeb([fullStory()]);
    const { body } = await site.get(url);
    expect(site.asked.find((one) => one.includes('lang=en') && one.includes(fixed))).toBeDefined();
    expect(body).toContain(`<a class="chip" href="${url.split('?')[0]}`);
    expect(body).not.toContain('name="topic" value');
  });
});

describe('the feeds of a list', () => {
  test('are of what the page shows', async () => {
    const feeds = (await linksOf('/topic/politics?lang=en&sort=new&cursor=1', 'link')).filter(
      ({ rel }) => rel === 'alternate',
    );
    expect(feeds.map(({ type, href }) => [type, href])).toEqual([
      ['application/rss+xml', '/feeds/rss?lang=en&topic=politics&sort=new'],
      ['application/atom+xml', '/feeds/atom?lang=en&topic=politics&sort=new'],
      ['application/feed+json', '/feeds/json?lang=en&topic=politics&sort=new'],
    ]);
  });

  test('name this site, not the API behind it', async () => {
    const { status, body, headers } = await get('/feeds/rss?topic=politics&sort=new&cursor=1');
    expect([status, headers['content-type']]).toEqual([200, 'application/rss+xml; charset=utf-8']);
    expect(body).toBe(`<rss>${SITE}/feeds/rss?topic=politics&sort=new</rss>`);
    expect((await get('/feeds/toString')).status).toBe(404);
  });
});

test.each([
  ['/search?q=quay', 'relevance'],
  ['/search?q=quay&sort=new', 'new'],
  ['/search?sort=relevance', 'top'],
  ['/topic/politics', 'top'],
  ['/outlet/a.example', 'new'],
])('%s is ordered by %s', async (url, sort) => {
  const site = openTestWeb([fullStory()]);
  expect((await site.get(url)).body).toContain(`value="${sort}" selected`);
  const lists = site.asked.filter((one) => one.startsWith('/v1/stories?') && !/fields=|topic=medtop/.test(one));
  expect(lists.map((one) => new URLSearchParams(one.split('?')[1]).get('sort'))).toEqual([sort]);
});

test('words that were searched for are marked', async () => {
  const { body } = await get('/search?q=quay');
  expect(body).toContain('>Council votes for <mark>quay</mark></a>');
});

describe('the stream of a list', () => {
  test.each([
    ['/', '/live', '/?sort=updated'],
    ['/?lang=en', '/live?lang=en', '/?lang=en&sort=updated'],
    ['/topic/politics', '/live?topic=politics', '/topic/politics?sort=updated'],
    ['/?country=FR', undefined, undefined],
    ['/search?q=quay', undefined, undefined],
    ['/?cursor=1', undefined, undefined],
  ])('of %s is %s: only where it can tell what belongs there', async (url, stream, show) => {
    const paragraphs = await linksOf(url, 'p');
    expect(paragraphs.map((one) => one['data-stream']).find(Boolean)).toBe(stream);
    if (show)
      expect((await linksOf(url)).filter(({ hidden }) => hidden !== undefined)).toEqual([
        { class: 'live-link', href: show, hidden: '' },
      ]);
  });
});
