import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { invented } from '@newsloom/dedup/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newsloom as command } from '../harness/command.ts';
import { type Newsloom, openNewsloom } from '../harness/newsloom.ts';
import { partitionOf } from '../harness/partition.ts';

let newsloom: Newsloom;
let folder: string;
const run = (...args: string[]) => command(args, newsloom.environment);

beforeAll(async () => {
  newsloom = await openNewsloom();
  folder = await mkdtemp(join(tmpdir(), 'newsloom-copies-'));
});
afterAll(async () => {
  await newsloom.close();
  await rm(folder, { recursive: true, force: true });
});

const FERRY = invented(1, 150);
const STRIKE = invented(2, 150);
const cut = (text: string): string => text.split(' ').slice(0, 90).join(' ');

/** Cases for every rule for copies: words, time, page, outlet, and the order of articles with the same time. */
const lines = [
  { id: 'ferry', text: FERRY, publishedAt: '2026-03-02T08:00:00Z', url: 'https://a.example/ferry' },
  { id: 'ferry cut', text: cut(FERRY), publishedAt: '2026-03-02T09:00:00Z', url: 'https://b.example/1' },
  { id: 'ferry first', text: FERRY, publishedAt: '2026-03-02T07:00:00Z', url: 'https://c.example/1' },
  { id: 'ferry years ago', text: FERRY, publishedAt: '2021-03-02T07:00:00Z', url: 'https://d.example/1' },
  { id: 'ferry some day', text: FERRY, url: 'https://e.example/1' },
  {
    id: 'page now',
    text: invented(3, 60),
    publishedAt: '2026-06-01T00:00:00Z',
    url: 'https://f.example/x?utm_source=a',
  },
  { id: 'page then', text: invented(4, 60), publishedAt: '2026-03-01T00:00:00Z', url: 'https://f.example/x' },
  ...['one', 'two', 'three', 'four'].map((id) => ({ id, text: STRIKE, publishedAt: '2026-03-05T00:00:00Z' })),
].map((line) => ({ title: `Of ${line.id}`, lang: 'en', ...line }));

type Exported = { externalId: string; id: string; duplicateOf: string | null; storyId: string };

/** As stored: the original of each article, and its story, named by the story's first article. */
async function stored() {
  const articles = (await run('export', 'articles')).lines as Exported[];
  const names = new Map(articles.map(({ id, externalId }) => [id, externalId]));
  return {
    originals: Object.fromEntries(
      articles.map((one) => [one.externalId, one.duplicateOf && names.get(one.duplicateOf)]),
    ),
    stories: partitionOf(articles.map(({ externalId, storyId }) => [externalId, storyId])),
  };
}

test('an import, the inspections and a replay find the same copies and stories', async () => {
  const path = join(folder, 'copies.jsonl');
  await writeFile(path, lines.map((line) => JSON.stringify(line)).join('\n'));
  const duplicates = (await run('inspect', 'duplicates', path)).lines as { id: string; duplicateOf: string | null }[];
  const clusters = (await run('inspect', 'clusters', path)).lines as { id: string; cluster: string }[];
  const inspected = {
    originals: Object.fromEntries(duplicates.map(({ id, duplicateOf }) => [id, duplicateOf])),
    stories: partitionOf(clusters.map(({ id, cluster }) => [id, cluster])),
  };
  expect(inspected.originals).toMatchObject({
    ferry: 'ferry first',
    'ferry cut': 'ferry first',
    'ferry first': null,
    'ferry years ago': null,
    'ferry some day': 'ferry years ago',
    'page now': 'page then',
  });
  expect(
    Object.values(inspected.originals).filter((id) => ['one', 'two', 'three', 'four'].includes(String(id))),
  ).toHaveLength(3);

  await run('import', path);
  expect(await stored()).toEqual(inspected);
  expect((await run('replay', '--from', 'dedupe', '--all')).code).toBe(0);
  const worker = newsloom.start();
  await newsloom.idle();
  await worker.stop(1_000);
  expect(await stored()).toEqual(inspected);
});
