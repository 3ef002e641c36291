import { expect, test } from 'vitest';
import { fullStory, otherStory } from './testing/full-story.ts';
import { openTestWeb } from './testing/test-web.ts';
import { visitOf } from './visit.ts';

const NOW = new Date('2026-08-01T12:00:00.000Z');
const at = (minutesAgo: number): number => NOW.getTime() / 1_000 - minutesAgo * 60;

test.each([
  ['the first', undefined, null, `${at(0)}-${at(0)}`],
  ['the same, a moment later', `${at(300)}-${at(10)}`, at(300), `${at(300)}-${at(0)}`],
  ['another, hours later', `${at(600)}-${at(300)}`, at(300), `${at(300)}-${at(0)}`],
  ['one of a cookie of the future', `${at(-10)}-${at(-10)}`, null, `${at(0)}-${at(0)}`],
  ['one of a cookie turned around', `${at(10)}-${at(20)}`, null, `${at(0)}-${at(0)}`],
  ['one of a cookie of nonsense', '<script>', null, `${at(0)}-${at(0)}`],
])('a visit: %s', (_which, cookie, since, next) => {
  const visit = visitOf(cookie, NOW);
  expect(visit).toEqual({ since: since === null ? null : new Date(since * 1_000), cookie: next });
});

const stories = [
  fullStory({ firstSeenAt: '2026-08-01T11:30:00.000Z', updatedAt: '2026-08-01T11:30:00.000Z' }),
  otherStory({ firstSeenAt: '2026-07-30T00:00:00.000Z', updatedAt: '2026-08-01T11:40:00.000Z' }),
  otherStory({ id: 'sold', firstSeenAt: '2026-07-30T00:00:00.000Z', updatedAt: '2026-07-30T00:00:00.000Z' }),
];

test('the front page says what is new since the visit before, and marks it', async () => {
  const { get } = openTestWeb(stories);
  const first = await get('/');
  const cookie = String(first.headers['set-cookie']);
  expect(cookie).toMatch(/^visit=\d+-\d+; Max-Age=7776000; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
  expect(first.body).not.toContain('class="fresh"');
  const { body } = await get('/', { cookie: `visit=${at(600)}-${at(60)}` });
  expect(body).toContain('1 new story and 1 updated story since you last looked.');
  expect(body).toContain('href="/?since=2026-08-01T11%3A00%3A00.000Z&amp;sort=updated"');
  expect(body.match(/class="fresh">[^<]+/g)).toEqual(['class="fresh">New', 'class="fresh">Updated']);
});
