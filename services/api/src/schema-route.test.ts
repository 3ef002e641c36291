import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inventedStory } from './testing/invented-story.ts';
import { openTestApi, type TestApi } from './testing/test-api.ts';

let served: TestApi;
beforeAll(async () => {
  served = await openTestApi();
});
afterAll(() => served.close());

const PATH = '/v1/schema/story.json';

describe('GET /v1/schema/story.json', () => {
  test('fits the documents that the API gives, and refuses others', async () => {
    const { status, headers, body } = await served.get(PATH);
    expect([status, headers['content-type']]).toEqual([200, 'application/schema+json; charset=utf-8']);
    expect(body).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'Story' });
    const fits = new Ajv2020({ strict: true, validateFormats: false }).compile(body);
    await served.publish(inventedStory({ id: 'sone' }));
    const { body: document } = await served.get('/v1/stories/sone');
    expect([fits(document), fits.errors]).toEqual([true, null]);
    expect(fits({ ...document, aFieldOfLater: 1 })).toBe(true);
    expect(fits({ ...document, version: 'one' })).toBe(false);
    const { articles: _, ...without } = document;
    expect(fits(without)).toBe(false);
  });

  test('says of every field what it is, as the OpenAPI document does', async () => {
    const { body } = await served.get(PATH);
    const { components } = (await served.get('/openapi.json')).body;
    expect(body.properties).toEqual(components.schemas.Story.properties);
  });

  test('may be kept for an hour, by everyone, and is the same until an upgrade', async () => {
    const { headers } = await served.get(PATH);
    expect(headers['cache-control']).toBe('public, max-age=3600');
    const again = await served.get(PATH, { 'if-none-match': String(headers.etag) });
    expect([again.status, again.headers['cache-control']]).toEqual([304, 'public, max-age=3600']);
  });
});
