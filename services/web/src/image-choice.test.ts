import { describe, expect, test } from 'vitest';
import { storyPath } from './address.ts';
import { fullStory, otherStory } from './testing/full-story.ts';
import { parsedPage } from './testing/parsed-page.ts';
import { openTestWeb } from './testing/test-web.ts';

const hostile = ['javascript:alert(1)', 'http://plain.example/a.jpg', 'data:image/png;base64,AA'];
const { get, web } = openTestWeb([
  fullStory(),
  ...hostile.map((image, place) => otherStory({ id: `s${place}`, image })),
]);

const send = (body: string, headers: Record<string, string> = { 'sec-fetch-site': 'same-origin' }) =>
  web.inject({
    method: 'POST',
    url: '/images',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    payload: body,
  });

describe('pictures', () => {
  test.each(['/', storyPath(fullStory())])('are in %s only for a reader who wants them', async (url) => {
    const without = await get(url);
    expect(without.body).not.toContain('<img');
    expect(without.headers['content-security-policy']).toContain("img-src 'self';");
    const { body, headers } = await get(url, { cookie: 'images=on' });
    const images = parsedPage(body).elements.filter(({ name }) => name === 'img');
    expect(images.map(({ attributes }) => [attributes.src, attributes.referrerpolicy])).toEqual([
      ['https://a.example/quay.jpg', 'no-referrer'],
    ]);
    expect(headers['content-security-policy']).toContain("img-src 'self' https:;");
  });

  test('are turned on and off by a form, and the reader is back where it was', async () => {
    const on = await send('images=on&back=%2Ftopic%2Fpolitics%3Flang%3Den');
    expect([on.statusCode, on.headers.location]).toEqual([303, '/topic/politics?lang=en']);
    expect(on.headers['set-cookie']).toBe('images=on; Max-Age=31536000; Path=/; HttpOnly; Secure; SameSite=Lax');
    const off = await send('images=off&back=%2F');
    expect(off.headers['set-cookie']).toContain('images=; ');
  });

  test.each([{ 'sec-fetch-site': 'cross-site' }, {}])('are not turned on by a page of others: %j', async (headers) => {
    const { statusCode, headers: answered } = await send('images=on&back=%2F', headers as Record<string, string>);
    expect([statusCode, answered['set-cookie']]).toEqual([303, undefined]);
  });

  test.each(['//evil.example', '/\\evil.example', 'https://evil.example', '', 'back'])(
    'lead nowhere else: %j',
    async (back) => {
      expect((await send(`images=on&back=${encodeURIComponent(back)}`)).headers.location).toBe('/');
    },
  );
});
