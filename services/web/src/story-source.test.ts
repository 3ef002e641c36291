import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { httpStorySource, type StorySource } from './story-source.ts';
import { fullStory } from './testing/full-story.ts';

const answers: Record<string, { status: number; body: unknown; headers?: Record<string, string> }> = {
  '/v1/stories?lang=en&limit=2': { status: 200, body: { stories: [fullStory()], next: 'abc' } },
  '/v1/stories?lang=x': { status: 400, body: { error: { code: 'request-invalid', message: 'lang is no language' } } },
  '/v1/stories/sfull': { status: 200, body: fullStory() },
  '/v1/stories/smerged': {
    status: 308,
    body: { id: 'smerged', mergedInto: 'sfull' },
    headers: { location: '/v1/stories/sfull' },
  },
  '/v1/stories/..%2Fsecret': { status: 404, body: { error: { code: 'not-found', message: 'no' } } },
  '/v1/stories/sbusy': { status: 503, body: { error: { code: 'api-busy', message: '64 requests in hand' } } },
  '/v1/stories/sfull/versions': { status: 200, body: { storyId: 'sfull', versions: [{ version: 1 }] } },
  '/v1/stories/snone/versions': { status: 404, body: { error: { code: 'not-found', message: 'no' } } },
  '/v1/stories/sfull/versions/1': { status: 200, body: fullStory({ version: 1 }) },
  '/readyz': { status: 503, body: { error: { code: 'store-unavailable', message: 'Postgres does not answer.' } } },
};

const server = createServer(({ url = '', headers }, response: ServerResponse) => {
  if (headers.authorization !== 'Bearer good')
    return response.writeHead(401).end('{"error":{"message":"a key is needed"}}');
  if (url === '/v1/stories/sgarbled') return response.end('<html>');
  const { status, body, headers: more } = answers[url] ?? { status: 418, body: { asked: url } };
  return response.writeHead(status, more).end(JSON.stringify(body));
});

let address: string;
let source: StorySource;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  source = httpStorySource(address, 'good');
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe('an API that answers', () => {
  test.each([
    ['a page of stories', () => source.stories({ lang: 'en', limit: '2' }), { stories: [fullStory()], next: 'abc' }],
    ['a story', () => source.story('sfull'), { kind: 'story', story: fullStory() }],
    ['where a merged story went, without following', () => source.story('smerged'), { kind: 'merged', into: 'sfull' }],
    ['that there is no story, for an id from outside', () => source.story('../secret'), { kind: 'unknown' }],
    ['the versions', () => source.versions('sfull'), [{ version: 1 }]],
    ['no versions of an unknown story', () => source.versions('snone'), []],
    ['a version', () => source.version('sfull', 1), fullStory({ version: 1 })],
    ['what is wrong with its engines', () => source.trouble(), 'Postgres does not answer.'],
  ])('gives %s', async (_what, ask, expected) => {
    expect(await ask()).toEqual(expected);
  });
});

describe('an API that does not', () => {
  test.each([
    ['a refused filter', () => source.stories({ lang: 'x' }), 'request-invalid'],
    ['too many requests', () => source.story('sbusy'), 'api-away'],
    ['something that is not JSON', () => source.story('sgarbled'), 'api-away'],
    ['no key', () => httpStorySource(address, null).story('sfull'), 'api-away'],
    ['nobody at the address', () => httpStorySource('http://127.0.0.1:1', null).story('s'), 'api-away'],
  ])('is an error of the catalogue: %s', async (_what, ask, code) => {
    await expect(ask()).rejects.toMatchObject({ code });
  });
});
