import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { inventedArticle, inventedStory, NOW, openTestApi, type TestApi } from '@newsloom/api/testing';
import { articles, changes, outlets, type StoryDocument } from '@newsloom/store';
import { publish as store } from '@newsloom/store/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { openApi } from '../../../services/api/src/api.ts';

let api: TestApi;
let client: Client;
const closing: (() => Promise<unknown>)[] = [];

const TEXT = 'It rained on Monday. The harbour council approved 12 new cranes late at night. Nobody spoke.';
const QUOTE = 'The harbour council approved 12 new cranes late at night.';
const ARTICLE = articles.importedIdOf('cranes');

beforeAll(async () => {
  api = await openTestApi();
  const app = openApi(api);
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  const { db } = api.store;
  const article = { ...inventedArticle(ARTICLE, 'gazette.example'), title: 'Cranes for the harbour' };
  const copy = { ...inventedArticle('acopy', 'daily.example'), duplicateOf: ARTICLE };
  const entry = { externalId: 'cranes', title: article.title, text: TEXT, outlet: 'gazette.example', language: 'en' };
  await articles.importNew(db, [{ ...entry, url: article.url, publishedAt: NOW, wordCount: 16 }], NOW);
  const keyPoint = {
    ...{ text: QUOTE, outlets: ['gazette.example'], method: 'extractive' as const },
    citations: [{ articleId: ARTICLE, quote: QUOTE, start: 21, end: 78 }],
  };
  const cited = { citations: keyPoint.citations, outlets: ['gazette.example'] };
  const differences = [
    { what: 'money', text: '$2 or $1', values: [2, 1].map((value) => ({ value, unit: '$', ...cited })) },
    {
      ...{ what: 'date', text: '12 or 14 March 2026' },
      values: [12, 14].map((day) => ({ value: Date.UTC(2026, 2, day), unit: 'date', ...cited })),
    },
  ];
  const cranes = inventedStory({
    differences,
    ...{ id: 'scranes', headline: { text: 'Harbour council approves cranes', articleId: ARTICLE } },
    ...{ articles: [article, copy], keyPoints: [keyPoint] },
  });
  await publish(cranes);
  await publish(inventedStory({ id: 'srain', headline: { text: 'Rain on Monday', articleId: null }, language: 'de' }));
  client = new Client({ name: 'test', version: '1' });
  await client.connect(new StreamableHTTPClientTransport(new URL(`${url}/mcp`)) as never);
  closing.push(() => client.close(), app.close, api.close);
});
afterAll(async () => {
  for (const close of closing) await close();
});

async function publish(document: StoryDocument): Promise<void> {
  await store(api.store.db, document);
  const told = changes.toldOf(null, document);
  const change = { storyId: document.id, version: document.version, kind: 'story.created' as const, told };
  await api.store.db.transaction().execute((transaction) => changes.append(transaction, [change], NOW));
}

const placeSchema = z.object({ start: z.int(), end: z.int() });
const coverageSchema = z.object({ stories: z.tuple([z.object({ sentences: z.tuple([placeSchema]) })]) });

async function call(name: string, given: Record<string, unknown>) {
  const { structuredContent, content, isError } = await client.callTool({ name, arguments: given });
  const [{ text }] = content as [{ text: string }];
  return { isError: isError === true, text, result: structuredContent as Record<string, never> };
}

describe('the tools', () => {
  test('describe themselves and every parameter, and only read', async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name).sort()).toEqual([
      'changes_since',
      'claim_coverage',
      'outlet_profile',
      'read_story',
      'search_stories',
    ]);
    for (const { name, description, inputSchema, annotations } of tools) {
      expect(description, name).toBeTruthy();
      expect(annotations?.readOnlyHint, name).toBe(true);
      for (const [parameter, schema] of Object.entries(inputSchema.properties ?? {}))
        expect((schema as { description?: string }).description, `${name} ${parameter}`).toBeTruthy();
    }
    expect(client.getInstructions()).toContain('cite');
  });

  test('search_stories finds by words and filters', async () => {
    const { result, text } = await call('search_stories', { query: 'cranes', language: 'en' });
    expect(result.stories).toMatchObject([{ id: 'scranes', headline: 'Harbour council approves cranes', outlets: 1 }]);
    expect(JSON.parse(text)).toEqual(result);
    expect((await call('search_stories', { language: 'de' })).result.stories).toMatchObject([{ id: 'srain' }]);
  });

  test('read_story gives key points with who wrote them where', async () => {
    const { result } = await call('read_story', { id: 'scranes' });
    const url = `https://gazette.example/${ARTICLE}`;
    expect(result).toMatchObject({
      keyPoints: [{ text: QUOTE, citations: [{ quote: QUOTE, articleId: ARTICLE, url, outlet: 'gazette.example' }] }],
      disagreements: [
        { text: '$2 or $1', values: [{ value: 2, unit: '$' }, { value: 1 }] },
        { text: '12 or 14 March 2026', values: [{ value: '2026-03-12', unit: 'date' }, { value: '2026-03-14' }] },
      ],
      articles: [{ id: ARTICLE, isReprint: false, outlet: { lean: 'left' } }, { isReprint: true }],
    });
  });

  test('changes_since tells what is new since a time, and then after the cursor', async () => {
    const { result } = await call('changes_since', { since: '2026-08-01T00:00:00Z', language: 'en' });
    expect(result.stories).toMatchObject([{ id: 'scranes', changes: [{ summary: 'first published' }] }]);
    await publish(inventedStory({ id: 'slate' }));
    const later = await call('changes_since', { cursor: result.next });
    expect(later.result).toMatchObject({ changes: [{ storyId: 'slate', kind: 'story.created' }], more: false });
  });

  test('claim_coverage gives the exact sentences, with outlets and leans', async () => {
    const { result } = await call('claim_coverage', { claim: 'Council approves 12 cranes for the harbour' });
    expect(result).toMatchObject({
      stories: [
        {
          ...{ id: 'scranes', coverage: { left: 1, center: 0, right: 0, unrated: 0 } },
          sentences: [{ quote: QUOTE, article: { id: ARTICLE, outlet: { domain: 'gazette.example', lean: 'left' } } }],
        },
      ],
    });
    const [{ sentences }] = coverageSchema.parse(result).stories;
    expect(TEXT.slice(sentences[0].start, sentences[0].end)).toBe(QUOTE);
    for (const claim of ['Penguins won the regatta', 'the of and'])
      expect((await call('claim_coverage', { claim })).result.stories).toEqual([]);
  });

  test('outlet_profile tells of an outlet and its stories', async () => {
    const said = { factuality: 'high', evidenceUrl: null, scale: null, licence: null };
    const ratings = [{ ...said, rater: 'panel', ratedAt: '2026', lean: 'left' }];
    const daily = {
      ...outlets.unknownOutlet('daily.example'),
      name: 'The Daily',
      aliases: ['old-daily.example'],
      ratings,
    };
    await outlets.put(api.store.db, [daily], NOW);
    for (const domain of ['daily.example', 'Old-Daily.example']) {
      const { result } = await call('outlet_profile', { domain });
      expect(result).toMatchObject({
        domain: 'daily.example',
        outlet: {
          ...{ name: 'The Daily', rating: { lean: 'left', factuality: 'high', leanRaters: ['panel'] } },
          ...{ ratings: [{ rater: 'panel', ratedAt: '2026' }], volumes: { stories: 1 } },
        },
        stories: [{ id: 'scranes', headline: 'Harbour council approves cranes' }],
      });
    }
    expect((await call('outlet_profile', { domain: 'nobody.example' })).result).toMatchObject({ outlet: null });
  });

  test('say what is wrong and what to do', async () => {
    const unknown = await call('read_story', { id: 'unknown' });
    expect(unknown).toMatchObject({ isError: true, text: expect.stringContaining('[not-found]') });
    expect((await call('search_stories', { since: 'yesterday' })).text).toContain('since');
    expect((await call('search_stories', { limit: 1_000 })).isError).toBe(true);
  });
});

test('other methods and what is no message are refused', async () => {
  for (const method of ['GET', 'DELETE'] as const)
    expect((await api.api.inject({ method, url: '/mcp' })).statusCode).toBe(405);
  const post = (payload: string) =>
    api.api.inject({
      ...{ method: 'POST', url: '/mcp', payload },
      headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream' },
    });
  expect((await post('{')).statusCode).toBe(400);
  expect((await post('{"no": "message"}')).statusCode).toBe(400);
  expect((await post(`"${'x'.repeat(100_000)}"`)).statusCode).toBe(413);
});
