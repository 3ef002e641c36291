import type { ServerResponse } from 'node:http';
import { type Embeddings, type EmbeddingsOptions, openEmbeddings } from '@newsloom/llm';
import { embed, type ModelServer, refuse, serveModel } from '@newsloom/llm/testing';
import { openLog } from '@newsloom/observability';
import { payloadOf, type Stage } from '@newsloom/pipeline';
import { jobOf, running, START, useStageBench } from '@newsloom/pipeline/testing';
import { scoreStage } from '@newsloom/score';
import { join } from '@newsloom/score/testing';
import { type Db, type StoryDocument, stories, storyVectors } from '@newsloom/store';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { publishStage } from './publish-stage.ts';

const bench = useStageBench();
const db = (): Db => bench.runtime().store.db;

const FERRY = 'A ferry with 212 passengers ran aground in heavy fog off Port Lunn on Tuesday.';
const FAEHRE = 'Eine Fähre mit 212 Passagieren lief am Dienstag im dichten Nebel vor Port Lunn auf Grund.';
const DAMM = 'Ein Damm oberhalb der Stadt Lund brach in der Nacht auf Montag, sagte die Bürgermeisterin.';
const LAKE = 'Passengers of the stranded ferry spent the night in the town hall of Port Lunn, the mayor said.';

/** Imitates a multilingual model: the same event in two languages is near (cosine .92), another one far (.08). */
const vectorOf = (text: string): number[] => [
  /ferry|fähre/i.test(text) ? 1 : 0,
  /dam/i.test(text) ? 1 : 0,
  /ferry/i.test(text) ? 0.3 : 0,
  /fähre|damm/i.test(text) ? 0.3 : 0.01,
];

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});
beforeEach(async () => {
  lines.length = 0;
  await join(db(), 's-ferry', 'ferry', { text: FERRY, outlet: 'gazette.example', hours: 0 }, START);
  await join(db(), 's-faehre', 'fähre', { text: FAEHRE, outlet: 'bote.example', hours: 1, language: 'de' }, START);
  await join(db(), 's-damm', 'damm', { text: DAMM, outlet: 'bote.example', hours: 1, language: 'de' }, START);
  await join(db(), 's-lake', 'ferry-night', { text: LAKE, outlet: 'courier.example', hours: 2 }, START);
});

const lines: { code: string; reason: string; msg: string }[] = [];
const log = openLog({ level: 'warn', destination: { write: (line) => void lines.push(JSON.parse(line)) } });

async function run(stage: Stage, ids: readonly string[]) {
  const handle = stage.handler({ ...bench.runtime(), log });
  return Promise.all(ids.map((id) => handle(jobOf(payloadOf('story', id, 'trace-1')), running)));
}

/** A model for embeddings with these answers, served on this machine. */
async function modelOf(
  answer: (texts: string[], response: ServerResponse) => void = (texts, response) =>
    embed(response, texts.map(vectorOf)),
  options: Partial<EmbeddingsOptions> = {},
): Promise<{ embeddings: Embeddings; server: ModelServer }> {
  const server = await serveModel(({ input = [] }, response) => answer(input, response));
  const now = () => bench.runtime().now();
  const given = { url: server.url, key: null, model: 'bge-m3', timeoutMs: 20_000, now };
  const embeddings = openEmbeddings({ ...given, ...options });
  closing.push(embeddings.close, server.close);
  return { embeddings, server };
}

/** Publishes stories at the same time, and returns the related stories in other languages of each. */
async function publish(embeddings: Embeddings | null, ...ids: string[]): Promise<StoryDocument['related'][]> {
  const languages = embeddings && { embeddings, leastCosine: 0.8 };
  await run(scoreStage(), ids);
  for (const verdict of await run(publishStage({ debounceMs: 0, languages }), ids))
    expect(verdict).toEqual({ kind: 'complete' });
  return Promise.all(ids.map(linksOf));
}

async function linksOf(id: string): Promise<StoryDocument['related']> {
  const document = (await stories.byId(db(), id))?.document;
  if (!document) throw new Error(`no document of ${id}`);
  return document.related.filter(({ reasons }) => reasons?.includes('other-language'));
}

/** Adds another article with other words, so that the story gets a new version. */
async function grow(id: string, name: string, text: string, language: string): Promise<void> {
  await join(db(), id, name, { text, outlet: 'standard.example', hours: -1, language }, START);
  bench.pass(60_000);
}

const keptFor = async () =>
  (await db().selectFrom('story_vectors').select(['story_id', 'model']).orderBy('story_id').execute()).map(
    ({ story_id, model }) => `${story_id} by ${model}`,
  );

const ferry = { id: 's-ferry', score: 0.9201, reasons: ['other-language'] };

describe('a model that answers well', () => {
  test('finds the story that tells the same in another language, and no other', async () => {
    const { embeddings } = await modelOf();
    expect(await publish(embeddings, 's-ferry', 's-lake', 's-damm')).toEqual([[], [], []]);
    const [links = []] = await publish(embeddings, 's-faehre');
    expect(links.map(({ id }) => id)).toEqual(['s-ferry', 's-lake']);
    expect(links[0]).toEqual(ferry);
    expect(await keptFor()).toEqual(['s-damm', 's-faehre', 's-ferry', 's-lake'].map((id) => `${id} by bge-m3`));
    expect(lines).toEqual([]);
  });

  test('never merges the two: each has its own articles', async () => {
    const { embeddings } = await modelOf();
    await publish(embeddings, 's-ferry');
    await publish(embeddings, 's-faehre');
    const [english, german] = await Promise.all(['s-ferry', 's-faehre'].map((id) => stories.byId(db(), id)));
    expect([english?.document?.articleCount, german?.document?.articleCount]).toEqual([1, 1]);
    expect([english?.merged_into, german?.merged_into]).toEqual([null, null]);
  });

  test('sees the words of each story once', async () => {
    const { embeddings, server } = await modelOf();
    await publish(embeddings, 's-ferry', 's-faehre', 's-damm');
    expect(server.asked.flatMap(({ input = [] }) => input).toSorted()).toEqual([
      'About the damm',
      'About the ferry',
      'About the fähre',
    ]);
  });

  test('is not asked about the same words again', async () => {
    const { embeddings, server } = await modelOf();
    await publish(embeddings, 's-ferry');
    await publish(embeddings, 's-faehre');
    await join(
      db(),
      's-faehre',
      'copy',
      { text: FAEHRE, outlet: 'herald.example', hours: 2, language: 'de', copyOf: 'fähre' },
      START,
    );
    bench.pass(60_000);
    const [again = []] = await publish(embeddings, 's-faehre');
    expect(again).toContainEqual(ferry);
    expect((await stories.byId(db(), 's-faehre'))?.version).toBe(2);
    expect(server.asked).toHaveLength(2);
  });

  test('is not asked when nothing material changed', async () => {
    const { embeddings, server } = await modelOf();
    await publish(null, 's-ferry');
    await db().updateTable('stories').set({ published_revision: 0 }).execute();
    await publish(embeddings, 's-ferry');
    expect(server.asked).toEqual([]);
  });

  test('finds nothing with the vectors of another model', async () => {
    await publish((await modelOf()).embeddings, 's-ferry');
    const { embeddings } = await modelOf(undefined, { model: 'e5' });
    expect(await publish(embeddings, 's-faehre')).toEqual([[]]);
    await grow('s-ferry', 'ferry-free', 'A ferry was pulled free on Wednesday by three tugs.', 'en');
    expect((await publish(embeddings, 's-ferry'))[0]?.map(({ id }) => id)).toEqual(['s-faehre']);
    expect(await keptFor()).toEqual(['s-faehre by e5', 's-ferry by e5']);
  });

  test('finds no story that is no longer active', async () => {
    const { embeddings } = await modelOf();
    await publish(embeddings, 's-ferry');
    await db().updateTable('stories').set({ status: 'quiet' }).where('id', '=', 's-ferry').execute();
    expect(await publish(embeddings, 's-faehre')).toEqual([[]]);
  });

  test('is not asked about a story that is no longer active, nor about one of unknown language', async () => {
    const { embeddings, server } = await modelOf();
    await db().updateTable('stories').set({ language: null }).where('id', '=', 's-ferry').execute();
    await db()
      .updateTable('stories')
      .set({ last_article_at: new Date(START.getTime() - 3 * 86_400_000) })
      .where('id', '=', 's-damm')
      .execute();
    expect(await publish(embeddings, 's-ferry', 's-damm')).toEqual([[], []]);
    expect(server.asked).toEqual([]);
  });
});

/** Answers of servers of another kind, or with a fault. */
const faults: [string, string, (texts: string[], response: ServerResponse) => void, Partial<EmbeddingsOptions>?][] = [
  ['writes no JSON', 'embeddings-answer-unusable', (_, response) => response.end('<html>')],
  ['gives too many', 'embeddings-answer-unusable', (_, response) => embed(response, [[1], [1]])],
  ['gives no numbers', 'embeddings-answer-unusable', (_, response) => response.end('{"data": [{"embedding": [NaN]}]}')],
  ['gives zeros', 'embeddings-answer-unusable', (_, response) => embed(response, [[0, 0, 0, 0]])],
  ['has a fault', 'embeddings-server-error', (_, response) => refuse(response, 503)],
  ['does not know the key', 'embeddings-refused', (_, response) => refuse(response, 401)],
  ['is too slow', 'embeddings-timeout', () => {}, { timeoutMs: 50 }],
  ['is not there', 'embeddings-unreachable', () => {}, { url: 'http://127.0.0.1:1/v1' }],
];

describe('a model that', () => {
  test.each(faults)('%s holds up no story: %s is logged, and the next version tries again', async (...fault) => {
    const [, code, answer, options] = fault;
    const well = (await modelOf()).embeddings;
    await publish(well, 's-ferry');
    const { embeddings } = await modelOf(answer, options);
    expect(await publish(embeddings, 's-faehre')).toEqual([[]]);
    expect(lines).toMatchObject([{ code, msg: 'a story is not compared with those of other languages' }]);
    expect(await keptFor()).toEqual(['s-ferry by bge-m3']);
    await grow('s-faehre', 'fähre-frei', 'Drei Schlepper zogen am Mittwoch die Fähre vor Port Lunn frei.', 'de');
    expect((await publish(well, 's-faehre'))[0]?.map(({ id }) => id)).toEqual(['s-ferry']);
  });

  test('gives vectors of another length than before finds nothing, until the others have such too', async () => {
    const { embeddings } = await modelOf();
    await publish(embeddings, 's-ferry');
    const longer = await modelOf((texts, response) =>
      embed(
        response,
        texts.map((text) => [...vectorOf(text), 0]),
      ),
    );
    expect(await publish(longer.embeddings, 's-faehre')).toEqual([[]]);
    expect(lines).toEqual([]);
    const ferry = { id: 's-ferry', language: 'en', lastArticleAt: START, model: 'bge-m3', textHash: 'of another' };
    const vector = Float32Array.from([...vectorOf('ferry'), 0]);
    await db()
      .transaction()
      .execute((transaction) => storyVectors.put(transaction, [{ ...ferry, vector }]));
    await grow('s-faehre', 'fähre-frei', 'Drei Schlepper zogen am Mittwoch die Fähre vor Port Lunn frei.', 'de');
    expect((await publish(longer.embeddings, 's-faehre'))[0]?.map((link) => link.id)).toEqual(['s-ferry']);
  });

  test('fails again and again is left alone, and stories are published all the same', async () => {
    const { embeddings, server } = await modelOf((_, response) => refuse(response, 401));
    for (const id of ['s-ferry', 's-faehre', 's-damm', 's-lake']) expect(await publish(embeddings, id)).toEqual([[]]);
    expect(server.asked).toHaveLength(3);
    expect(lines.map(({ code }) => code)).toEqual([
      ...Array.from({ length: 3 }, () => 'embeddings-refused'),
      'embeddings-resting',
    ]);
  });
});
