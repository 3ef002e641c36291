import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadNewsroom } from '@newsloom/sample';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newsloom as command } from '../harness/command.ts';
import { type Newsloom, openNewsloom } from '../harness/newsloom.ts';
import { partitionOf } from '../harness/partition.ts';
import { ANCHOR } from '../harness/sample.ts';

let newsloom: Newsloom;
let folder: string;
const run = (...args: string[]) => command(args, newsloom.environment);

beforeAll(async () => {
  newsloom = await openNewsloom();
  folder = await mkdtemp(join(tmpdir(), 'newsloom-stories-'));
});
afterAll(async () => {
  await newsloom.close();
  await rm(folder, { recursive: true, force: true });
});

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * The sample newsroom in no particular order. Only the beginnings of texts: with so few words, not every article finds
 * its story at once, so the second look has something to do.
 */
const lines = loadNewsroom()
  .articles.map(({ outletId, slug, title, paragraphs, hours }) => ({
    id: `${outletId}/${slug}`,
    title,
    text: paragraphs[0]?.slice(0, 120),
    publishedAt: new Date(ANCHOR.getTime() - (96 - hours) * 3_600_000),
  }))
  .sort((a, b) => (hash(a.id) < hash(b.id) ? -1 : 1));

async function stored(): Promise<string[]> {
  const articles = (await run('export', 'articles')).lines as { externalId: string; storyId: string }[];
  return partitionOf(articles.map(({ externalId, storyId }) => [externalId, storyId]));
}

test('an import, the inspection and a replay from cluster give the same stories', async () => {
  const path = join(folder, 'stories.jsonl');
  await writeFile(path, lines.map((line) => JSON.stringify(line)).join('\n'));
  const explained = (await run('inspect', 'clusters', path, '--explain')).lines as { id?: string; cluster: string }[];
  const inspected = partitionOf(explained.flatMap(({ id, cluster }) => (id === undefined ? [] : [[id, cluster]])));
  expect(inspected.length).toBeLessThan(lines.length / 3);
  expect(explained.some((line) => 'change' in line)).toBe(true);

  await run('import', path);
  expect(await stored()).toEqual(inspected);

  expect((await run('replay', '--from', 'cluster', '--all')).code).toBe(0);
  newsloom.start();
  await newsloom.idle();
  expect(await stored()).toEqual(inspected);
});
