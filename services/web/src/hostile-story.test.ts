import type { StoryDocument } from '@newsloom/store';
import { describe, expect, test } from 'vitest';
import { storyPath } from './address.ts';
import { fullStory } from './testing/full-story.ts';
import { parsedPage } from './testing/parsed-page.ts';
import { outletInFull } from './testing/recorded-api.ts';
import { openTestWeb } from './testing/test-web.ts';

/** Strings from outside that could break a page. */
const hostile = {
  markup: '</h1><script>alert(1)</script><img src=x onerror=alert(1)>',
  'an attribute': `" onmouseover="alert(1)" x='`,
  'the end of a script': '</script><script>alert(1)</script><!--',
  'orders of direction': 'abc\u202egpj.exe\u2066\u2069\u0000\u001b[31m',
  'a script address': 'javascript:alert(document.domain)',
  'a data address': 'data:text/html,<script>alert(1)</script>',
  'an address that is no web address': 'vbscript:msgbox(1)',
  'ten thousand letters': 'W'.repeat(10_000),
  'an entity': '&lt;script&gt;&#60;script&#62;&amp',
  nothing: '',
};

/** Fields whose values the pipeline itself writes, with a meaning for programs. */
const KEPT =
  /^(id|slug|status|lean|at|publishedAt|firstPublishedAt|firstSeenAt|lastArticleAt|updatedAt|mergedInto|articleId|duplicateOf)$/;

/** Fields with free text; the pipeline limits the others, such as domains. */
const WRITTEN = /^(text|title|dek|excerpt|byline|name|quote|label|owner|family|summary)$/;

const isFreeText = (key: string) => !KEPT.test(key);

/** A copy of the value with every free string replaced. */
function poisonedWith<T>(whole: T, text: string, isFree = isFreeText): T {
  const poison = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return isFree(key) ? text : value;
    if (Array.isArray(value)) return value.map((item) => poison(item, key));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, poison(item, name)]));
  };
  return poison(whole, '') as T;
}

const poisoned = (text: string, isFree = isFreeText): StoryDocument => poisonedWith(fullStory(), text, isFree);

const SAFE_LINK = /^(https?:\/\/|\/(?!\/)|#)/;

describe.each(Object.entries(hostile))('a story of %s', (_name, text) => {
  const story = poisoned(text);
  const [known] = fullStory().articles.flatMap((article) => article.outlet ?? []);
  const outlet = known && { ...poisonedWith(outletInFull(known), text), domain: 'a.example' };
  const { get } = openTestWeb([story], { '/v1/outlets/': () => Response.json(outlet) });
  const coded = encodeURIComponent(text);
  const pages = [
    ...[storyPath(story), '/', `${storyPath(story)}/version/2`, '/blindspots', '/status', '/outlet/a.example'],
    ...[
      `/search?q=${coded}`,
      `/?entity=${coded}&country=${coded}&since=${coded}`,
      `${storyPath(story)}?country=${coded}`,
    ],
  ];

  test.each(pages)('%#: stays text', async (path) => {
    const { status, body, headers } = await get(path);
    expect(status).toBe(200);
    const { elements, errors } = parsedPage(body);
    expect(errors).toEqual([]);
    const scripts = elements.filter(({ name }) => name === 'script').map(({ attributes }) => attributes);
    for (const script of scripts)
      expect(script.src ?? script.type).toMatch(/^\/assets\/\w+\/reader\.js$|^application\/ld\+json$/);
    expect(scripts.length).toBeLessThanOrEqual(2);
    expect(elements.filter(({ name }) => /^(img|iframe|object|embed|base)$/.test(name))).toEqual([]);
    for (const { attributes } of elements) {
      expect(Object.keys(attributes).filter((name) => /^(on|style$|srcdoc$)/.test(name))).toEqual([]);
      for (const name of ['href', 'action', 'src']) {
        if (attributes[name] !== undefined) expect(attributes[name]).toMatch(SAFE_LINK);
      }
    }
    expect(body).not.toMatch(/(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
    expect(headers['content-security-policy']).not.toContain('unsafe');
  });
});

test('the data for search engines stays JSON whatever the story says', async () => {
  const { get } = openTestWeb([poisoned(hostile['the end of a script'])]);
  const { body } = await get(storyPath(poisoned(hostile['the end of a script'])));
  const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(body) ?? [];
  expect(JSON.parse(json).name).toContain('</script>');
});

test('links to outlets tell them nothing and lend them nothing', async () => {
  const { get } = openTestWeb([fullStory()]);
  const { elements } = parsedPage((await get(storyPath(fullStory()))).body);
  const outside = elements.filter(({ name, attributes }) => name === 'a' && /^https?:/.test(attributes.href ?? ''));
  expect(outside.length).toBeGreaterThan(0);
  for (const { attributes } of outside) expect(attributes.rel).toBe('noopener nofollow external');
});

test('texts of ten thousand letters are cut, so that the page stays below 100 kB', async () => {
  const story = poisoned(hostile['ten thousand letters'], (key) => WRITTEN.test(key));
  const { status, body } = await openTestWeb([story]).get(storyPath(story));
  expect(status).toBe(200);
  expect(body.length).toBeLessThan(100_000);
});
