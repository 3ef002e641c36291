import { beforeEach, describe, expect, test } from 'vitest';
import * as articles from './articles.ts';
import * as changes from './changes.ts';
import type { ExportFilter, ExportPage } from './exports.ts';
import * as exports from './exports.ts';
import * as outlets from './outlets.ts';
import { inventedArticle, inventedStory, publish } from './testing/invented-story.ts';
import { at, HOUR, imported, NOW, place, useTestStore } from './testing/test-store.ts';

const { db } = await useTestStore('changes', 'stories', 'articles', 'ratings', 'outlet_aliases', 'outlets');

async function everyRow<Row>(pages: AsyncIterable<ExportPage<Row>>): Promise<Row[]> {
  const all: Row[] = [];
  for await (const { rows } of pages) all.push(...rows);
  return all;
}

/** Reads everything, and again from the end of each page. */
async function resumed<Row>(source: (filter: ExportFilter) => AsyncGenerator<ExportPage<Row>>): Promise<void> {
  const all = await everyRow(source({}));
  let read = 0;
  for await (const { rows, last } of source({})) {
    read += rows.length;
    expect(await everyRow(source({ after: last }))).toEqual(all.slice(read));
  }
  expect(read).toBe(all.length);
}

describe('stories', () => {
  const ids = async (filter: ExportFilter) => (await everyRow(exports.stories(db, filter))).map(({ id }) => id);

  test('are there once each, those that were retracted too, as they are stored', async () => {
    const many = Array.from({ length: 205 }, (_, n) => inventedStory({ id: `s${n}`, updatedAt: at(n).toISOString() }));
    await publish(db, ...many, inventedStory({ id: 'sgone', status: 'retracted' }));
    const all = await everyRow(exports.stories(db, {}));
    expect(all.map(({ id }) => id)).toEqual([...many.map(({ id }) => id), 'sgone'].sort());
    for (const document of many)
      expect(JSON.parse(all.find(({ id }) => id === document.id)?.json ?? '')).toEqual(document);
    expect(await ids({ since: at(200) })).toHaveLength(5);
    expect(await ids({ since: at(1), until: at(3) })).toEqual(['s1', 's2']);
    await resumed((filter) => exports.stories(db, filter));
  });

  test('come in shorter pages where they are long', async () => {
    const excerpt = 'x'.repeat(3_000_000);
    const articles = [{ ...inventedArticle('a.example'), excerpt }];
    await publish(db, ...Array.from({ length: 13 }, (_, n) => inventedStory({ id: `s${n}`, articles })));
    const sizes: number[] = [];
    for await (const { rows } of exports.stories(db, {})) sizes.push(rows.length);
    expect(sizes).toEqual([5, 5, 3]);
  });

  test('are filtered by language, topic, outlet and status', async () => {
    const keywords = [{ label: 'harbour', score: 1 }];
    await publish(
      db,
      inventedStory({ id: 'sde', language: 'de' }),
      inventedStory({ id: 'skey', keywords }),
      inventedStory({ id: 'sout', articles: [inventedArticle('a.example')] }),
      inventedStory({ id: 'sold', status: 'archived' }),
    );
    expect(await ids({ lang: 'de' })).toEqual(['sde']);
    expect(await ids({ topic: 'harbour' })).toEqual(['skey']);
    expect(await ids({ outlet: 'a.example' })).toEqual(['sout']);
    expect(await ids({ status: 'archived' })).toEqual(['sold']);
    expect(await ids({ status: 'archived', lang: 'de' })).toEqual([]);
  });
});

describe('articles', () => {
  const count = async (filter: ExportFilter) => (await everyRow(exports.articles(db, filter))).length;

  test('are there once each, in the order of discovery', async () => {
    const lines = Array.from({ length: 1_201 }, (_, n) => imported(String(n)));
    await articles.importNew(db, lines.slice(0, 600), NOW);
    await articles.importNew(db, lines.slice(600), at(HOUR));
    const all = await everyRow(exports.articles(db, {}));
    expect(new Set(all.map((row) => row.id)).size).toBe(1_201);
    expect(all.slice(0, 600).every((row) => row.discovered_at.getTime() === NOW.getTime())).toBe(true);
    expect(await count({ since: at(HOUR) })).toBe(601);
    expect(await count({ since: at(HOUR + 1) })).toBe(0);
    expect(await count({ until: at(HOUR) })).toBe(600);
    expect(await count({ since: at(HOUR), after: all[0]?.id })).toBe(601);
    expect(await count({ since: at(HOUR), after: all[700]?.id })).toBe(500);
    await resumed((filter) => exports.articles(db, filter));
  });

  test('are filtered by language, outlet and status', async () => {
    const [id = ''] = await articles.importNew(
      db,
      [imported('1', { outlet: 'a.example', language: 'de' }), imported('2'), imported('3')],
      NOW,
    );
    await place(db, id, 'published');
    expect(await count({ lang: 'de' })).toBe(1);
    expect(await count({ outlet: 'a.example' })).toBe(1);
    expect(await count({ status: 'extracted' })).toBe(2);
    expect(await count({ status: 'extracted', lang: 'de' })).toBe(0);
  });
});

test('outlets are there by domain, with all that is known', async () => {
  const rating = { rater: 'r', ratedAt: '2026', lean: 'left', factuality: null };
  const rated = { ...rating, evidenceUrl: null, scale: null, licence: null };
  const known = Array.from({ length: 501 }, (_, n) => ({
    ...outlets.unknownOutlet(`o${n}.example`),
    ratings: [rated],
  }));
  await outlets.put(db, known, NOW);
  await outlets.put(db, [{ ...outlets.unknownOutlet('late.example'), aliases: ['alias.example'] }], at(HOUR));
  const all = await everyRow(exports.outlets(db, {}));
  expect(all.map(({ domain }) => domain)).toEqual(['late.example', ...known.map(({ domain }) => domain).sort()]);
  expect(all[0]).toMatchObject({ aliases: ['alias.example'] });
  expect(all[1]).toMatchObject({ ratings: [rated] });
  expect(await everyRow(exports.outlets(db, { since: at(HOUR) }))).toHaveLength(1);
  expect(await everyRow(exports.outlets(db, { until: at(HOUR), outlet: 'late.example' }))).toEqual([]);
  await resumed((filter) => exports.outlets(db, filter));
});

describe('changes', () => {
  let first: number;
  beforeEach(async () => {
    const told = { entry: null, languages: ['de'], topics: ['harbour'], outlets: ['a.example'] };
    const change = (storyId: string) => ({ storyId, version: 1, kind: 'story.created' as const });
    await db.transaction().execute(async (transaction) => {
      await changes.append(transaction, [change('sold'), { ...change('stold'), told }], NOW);
      const many = Array.from({ length: 501 }, (_, n) => change(`s${n}`));
      await changes.append(transaction, [...many, { ...change('smerged'), kind: 'story.merged' }], at(HOUR));
    });
    first = (await changes.after(db, 0, 1))[0]?.seq ?? 0;
  });
  const count = async (filter: ExportFilter) => (await everyRow(exports.changes(db, filter))).length;

  test('are there once each, in commit order', async () => {
    const all = await everyRow(exports.changes(db, {}));
    expect(all.map(({ seq }) => seq)).toEqual(Array.from({ length: 504 }, (_, n) => first + n));
    expect(all[1]).toMatchObject({ story_id: 'stold', topics: ['harbour'] });
    await resumed((filter) => exports.changes(db, filter));
  });

  test('are filtered; those that name nothing pass', async () => {
    expect(await count({ since: at(HOUR) })).toBe(502);
    expect(await count({ until: at(HOUR) })).toBe(2);
    expect(await count({ kinds: ['story.merged'] })).toBe(1);
    for (const [name, own] of [
      ['lang', 'de'],
      ['topic', 'harbour'],
      ['outlet', 'a.example'],
    ] as const) {
      expect(await count({ [name]: own })).toBe(504);
      expect(await count({ [name]: 'another' })).toBe(503);
    }
  });
});
