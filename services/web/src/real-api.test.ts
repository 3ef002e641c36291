import { openTestApi, type TestApi } from '@newsloom/api/testing';
import { createClient } from '@newsloom/client';
import type { Listening } from '@newsloom/pipeline';
import { apiKeys, changes } from '@newsloom/store';
import { afterAll, assert, beforeAll, expect, test } from 'vitest';
import { until } from '../../../test/harness/until.ts';
import { startApi } from '../../api/src/index.ts';
import { storyPath } from './address.ts';
import { startWeb } from './start-web.ts';
import { fullStory, otherStory } from './testing/full-story.ts';
import { testOptions } from './testing/test-web.ts';
import { siteReading } from './web-options.ts';

/** The secret that a process makes for itself if it has both the API and the site. */
const OWN = 'own-secret';

let store: TestApi;
let key: string;
const opened: { stop(): Promise<void> }[] = [];
let apiUrl: string;

async function open(secret?: string): Promise<Listening> {
  const client = createClient({ url: apiUrl, ...(secret ? { key: secret } : {}), ...siteReading });
  const web = await startWeb({ ...testOptions([]).options, client, siteUrl: null, host: '127.0.0.1', port: 0 });
  opened.push(web);
  return web;
}

const get = async (web: Listening, path: string) => {
  const answer = await fetch(web.url + path, { redirect: 'manual' });
  return { status: answer.status, body: await answer.text(), location: answer.headers.get('location') };
};

beforeAll(async () => {
  store = await openTestApi();
  const access = { ...store.access, ownSecret: OWN };
  const api = await startApi({ ...store, access, port: 0 });
  opened.push(api);
  apiUrl = api.url;
  key = (await apiKeys.add(store.store.db, { name: 'site', scopes: ['read'] }, store.now())).secret;
  await store.publish(
    fullStory(),
    otherStory({ id: 'smerged', status: 'merged', mergedInto: 'sfull' }),
    otherStory({ id: 'sgone', status: 'retracted' }),
    otherStory(),
  );
});

afterAll(async () => {
  for (const one of opened.reverse()) await one.stop();
  await store.close();
});

test.each([
  ['its own secret', () => OWN, 200],
  ['the key of its operator', () => key, 200],
  ['a wrong key', () => 'nl_wrong', 503],
  ['no key', () => undefined, 503],
])('a site with %s reads an API that has keys, or says that it cannot', async (_what, secret, status) => {
  const answer = await get(await open(secret()), '/');
  expect(answer.status).toBe(status);
  expect(answer.body.includes('Council votes for quay')).toBe(status === 200);
});

test('the site beside the API is asked more often than a reader may ask, and reads on', async () => {
  const web = await open(OWN);
  const more = store.access.keyRate + 1;
  for (let count = 0; count < more; count++) expect((await get(web, '/feeds/json')).status).toBe(200);
});

test.each([
  ['/', 200, 'Quay delayed'],
  ['/?topic=politics&lang=en&country=FR&lean=left:30&minOutlets=2', 200, 'Council votes for quay'],
  ['/?country=DE', 200, 'No story fits these filters.'],
  ['/?lang=english', 400, 'must be a language code'],
  ['/search?q=quay', 200, 'Council votes for <mark>quay</mark>'],
  ['/search?q=midnight', 200, 'The vote was held at <mark>midnight</mark>.'],
  ['/topic/politics', 200, 'Council votes for quay'],
  ['/outlet/a.example', 200, '<h1>a.example</h1>'],
  ['/outlet/none.example', 404, 'There is nothing at this address'],
  [storyPath(fullStory()), 200, 'Quay delayed'],
  [`${storyPath(fullStory())}.json`, 200, '"id":"sfull"'],
  [`${storyPath(fullStory())}.atom`, 200, '<entry>'],
  ['/story/smerged', 308, ''],
  ['/story/sgone', 410, 'This story was withdrawn'],
  [`/story/${'s'.repeat(65)}`, 404, 'There is nothing at this address'],
  ['/story/snone', 404, 'There is nothing at this address'],
  ['/feeds/atom?topic=politics', 200, '/feeds/atom?topic=politics'],
  ['/status', 200, 'Everything answers.'],
  ['/sitemap.xml', 200, storyPath(fullStory())],
])('%s is answered %d by what the API says', async (path, status, expected) => {
  const answer = await get(await open(OWN), path);
  expect(answer.status).toBe(status);
  expect(answer.body.includes(expected) || answer.body.slice(0, 3_000)).toBe(true);
  expect(answer.body).not.toContain(apiUrl);
  if (status === 308) expect(answer.location).toBe(storyPath(fullStory()));
});

test('a page is told which stories changed, and one of a story only of that story', async () => {
  const web = await open(OWN);
  const follow = async (path: string) => {
    const answer = await fetch(web.url + path);
    const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
    await reader?.read(); // The stream has begun.
    return async () => {
      for (;;) {
        const { value = '', done } = (await reader?.read()) ?? { done: true };
        const data = /data: "(.*)"/.exec(value)?.[1];
        if (data === undefined && !done) continue;
        await reader?.cancel();
        return data;
      }
    };
  };
  const list = await follow('/live?lang=en');
  const story = await follow('/live?story=sfull&lang=en');
  const told = Promise.all([list(), story()]);
  let isTold = false;
  told.then(() => {
    isTold = true;
  }, assert.fail);
  // Repeated, because the streams may begin after the first change.
  await until('both pages are told', async () => {
    const changed = ['sother', 'sfull'].map((storyId) => ({ storyId, version: 2, kind: 'story.updated' as const }));
    await store.store.db.transaction().execute((transaction) => changes.append(transaction, changed, store.now()));
    return isTold;
  });
  expect(await told).toEqual([expect.stringMatching(/^s(other|full)$/), 'sfull']);
});
