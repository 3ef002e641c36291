import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inventedStory } from './testing/invented-story.ts';
import { openTestApi, type TestApi } from './testing/test-api.ts';

let test: TestApi;
beforeAll(async () => {
  test = await openTestApi();
});
afterAll(() => test.close());

const PATH = '/v1/schema/story.json';

describe('GET /v1/schema/story.json', () => {
  it('fits the documents that the API gives, and refuses others', async () => {
    const { status, headers, body } = await test.get(PATH);
    expect([status, headers['content-type']]).toEqual([200, 'application/schema+json; charset=utf-8']);
    expect(body).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'Story' });
    const fits = new Ajv2020({ strict: true, validateFormats: false }).compile(body);
    await test.publish(inventedStory({ id: 'sone' }));
    const { body: document } = await test.get('/v1/stories/sone');
    expect([fits(document), fits.errors]).toEqual([true, null]);
    expect(fits({ ...document, aFieldOfLater: 1 })).toBe(true);
    expect(fits({ ...document, version: 'one' })).toBe(false);
    const { articles: _, ...without } = document;
    expect(fits(without)).toBe(false);
  });

  it('says of every field what it is, as the OpenAPI document does', async () => {
    const { body } = await test.get(PATH);
    const { components } = (await test.get('/openapi.json')).body;
    expect(body.properties).toEqual(components.schemas.Story.properties);
  });

  it('may be kept for an hour, by everyone, and is the same until an upgrade', async () => {
    const { headers } = await test.get(PATH);
    expect(headers['cache-control']).toBe('public, max-age=3600');
    const again = await test.get(PATH, { 'if-none-match': String(headers.etag) });
    expect([again.status, again.headers['cache-control']]).toEqual([304, 'public, max-age=3600']);
  });
});
