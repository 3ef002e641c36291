import { storyDocumentSchema } from '@newsloom/store';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inventedStory } from './testing/invented-story.ts';
import { openTestApi, type TestApi } from './testing/test-api.ts';

let served: TestApi;

beforeAll(async () => {
  served = await openTestApi();
});
afterAll(() => served.close());

const second = (id: string) => {
  const first = inventedStory({ id });
  const at = '2026-08-02T10:05:00.000Z';
  const entry = { version: 2, at, kind: 'story.updated', summary: 'one article more' };
  return { ...first, version: 2, updatedAt: at, articleCount: 2, changelog: [...first.changelog, entry] };
};

describe('GET /v1/stories/{id}', () => {
  test('gives the document as it was published', async () => {
    const document = inventedStory({ id: 'sone' });
    expect(storyDocumentSchema.parse(document)).toEqual(document);
    await served.publish(document);
    expect(await served.get('/v1/stories/sone')).toMatchObject({ status: 200, body: document });
    expect((await served.get('/v1/stories/sone/')).status).toBe(200);
  });

  test('gives unknown fields, and documents from before a field', async () => {
    const document = inventedStory({ id: 'sgrown' });
    const { locations: _locations, ...older } = document;
    const grown = { ...older, headline: { ...document.headline, language: 'en' }, mood: { calm: 1 } };
    await served.publish({ ...grown, locations: document.locations });
    const { status, body } = await served.get('/v1/stories/sgrown');
    expect(status).toBe(200);
    expect(body).toMatchObject(grown);
    expect((await served.get('/v1/stories')).status).toBe(200);
  });

  test('gives documents of earlier shapes, in lists and feeds as well', async () => {
    const {
      translations,
      dekSource,
      keywords,
      differences,
      perspectives,
      previousStory,
      eventLocation,
      kind,
      ...early
    } = {
      ...inventedStory({ id: 'searly' }),
      kind: undefined,
    };
    await served.publish(inventedStory({ id: 'searly' }));
    await served.store.db
      .updateTable('stories')
      .set({ document: JSON.stringify({ ...early, dek: 'Of an early release.' }), version: 2 })
      .where('id', '=', 'searly')
      .execute();
    const { status, body } = await served.get('/v1/stories/searly?fields=dek,keywords,schemaVersion');
    expect([status, body]).toEqual([200, { id: 'searly', version: 1, schemaVersion: 1, dek: 'Of an early release.' }]);
    const list = await served.get('/v1/stories?q="early release"&kind=news&limit=3');
    expect(list.body.stories).toMatchObject([{ id: 'searly', highlights: [{ field: 'dek' }] }]);
    expect((await served.get('/v1/feeds/atom?q="early release"')).body).toContain('newsloom:story:searly');
    expect((await served.get('/v1/stories/searly/versions')).status).toBe(200);
  });

  test('answers 304 until there is a new version', async () => {
    await served.publish(inventedStory({ id: 'stagged' }));
    const { headers } = await served.get('/v1/stories/stagged');
    const etag = String(headers.etag);
    expect(headers['cache-control']).toBe('no-cache');
    for (const known of [etag, etag.replace('W/', ''), '*', `"x" , ${etag}`]) {
      const answer = await served.get('/v1/stories/stagged', { 'if-none-match': known });
      expect(answer).toMatchObject({ status: 304, body: '' });
    }
    expect((await served.get('/v1/stories/stagged', { 'if-none-match': '"1"' })).status).toBe(200);
    await served.publish(second('stagged'));
    expect((await served.get('/v1/stories/stagged', { 'if-none-match': etag })).status).toBe(200);
  });

  test('redirects from a merged story to the story that took it in', async () => {
    await served.publish(inventedStory({ id: 'staken', status: 'merged', mergedInto: 'staker' }));
    const { status, headers, body } = await served.get('/v1/stories/staken');
    expect(status).toBe(308);
    expect(headers.location).toBe('/v1/stories/staker');
    expect(body).toEqual({ id: 'staken', mergedInto: 'staker' });
  });

  test('says why a story was retracted, and still gives its versions', async () => {
    const gone = inventedStory({ id: 'sgone', version: 2, status: 'retracted', articles: [] });
    const entry = {
      version: 2,
      at: gone.updatedAt,
      kind: 'story.retracted',
      summary: 'No article is left in the story.',
    };
    await served.publish(inventedStory({ id: 'sgone' }), { ...gone, changelog: [...gone.changelog, entry] });
    const { status, body } = await served.get('/v1/stories/sgone');
    expect(status).toBe(410);
    expect(body.error).toMatchObject({
      code: 'story-retracted',
      message: 'The story sgone was retracted: No article is left in the story.',
    });
    expect((await served.get('/v1/stories/sgone/versions/1')).status).toBe(200);
  });

  test('gives only the asked fields', async () => {
    await served.publish(inventedStory({ id: 'sfields' }));
    const { body, headers } = await served.get('/v1/stories/sfields?fields=headline,bias');
    expect(Object.keys(body).sort()).toEqual(['bias', 'headline', 'id', 'version']);
    expect((await served.get('/v1/stories/sfields')).headers.etag).not.toBe(headers.etag);
    const unknown = await served.get('/v1/stories/sfields?fields=headline,mood');
    expect(unknown).toMatchObject({ status: 400, body: { error: { message: expect.stringContaining('fields') } } });
  });

  test('never shows an older version after a newer one, in whatever order it is asked', async () => {
    for (let version = 1; version <= 20; version++) {
      const publishing = served.publish({ ...inventedStory({ id: 'sorder' }), version, slug: `v${version}` });
      const seen: number[] = [];
      const look = async () => {
        const { body } = await served.get('/v1/stories/sorder');
        seen.push(body.version ?? 0);
        const list = await served.get('/v1/stories?limit=100');
        const listed = list.body.stories.find(({ id }: { id: string }) => id === 'sorder');
        seen.push(listed?.version ?? 0);
      };
      await look();
      await publishing;
      await look();
      expect(seen).toEqual(seen.toSorted((a, b) => a - b));
      expect(seen.at(-1)).toBe(version);
    }
  });

  test.each(['/v1/stories/snever', '/v1/stories/snever/versions', '/v1/stories/snever/versions/1'])(
    'knows no %s',
    async (url) => {
      expect(await served.get(url)).toMatchObject({ status: 404, body: { error: { code: 'not-found' } } });
    },
  );

  test.each([
    ['/v1/stories/%00', 'id'],
    [`/v1/stories/${'s'.repeat(65)}`, 'id'],
    ['/v1/stories/sone/versions/0', 'version'],
    ['/v1/stories/sone/versions/one', 'version'],
    ['/v1/stories/sone/versions/99999999999', 'version'],
  ])('refuses %s', async (url, parameter) => {
    const { status, body } = await served.get(url);
    expect(status).toBe(400);
    expect(body.error.message).toContain(parameter);
  });
});

describe('GET /v1/stories/{id}/versions', () => {
  test('lists kept versions, newest first, and gives each as it was', async () => {
    const first = inventedStory({ id: 'sversions' });
    await served.publish(first, second('sversions'));
    const { body } = await served.get('/v1/stories/sversions/versions');
    expect(body).toMatchObject({
      storyId: 'sversions',
      versions: [
        { version: 2, articleCount: 2, change: { kind: 'story.updated', summary: 'one article more' } },
        { version: 1, articleCount: 1, headline: 'Harbour council votes', change: { kind: 'story.created' } },
      ],
    });
    const one = await served.get('/v1/stories/sversions/versions/1');
    expect(one).toMatchObject({ status: 200, body: first });
    const again = await served.get('/v1/stories/sversions/versions/1', { 'if-none-match': String(one.headers.etag) });
    expect(again.status).toBe(304);
    expect((await served.get('/v1/stories/sversions/versions/3')).status).toBe(404);
  });
});
