import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inventedStory, NOW, useTestStore } from '@newsloom/store/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { restoreFiles } from './restore-files.ts';

const { db } = await useTestStore('stories', 'former_versions');

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'newsloom-restore-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** A batch has 500 lines. */
const MANY = 600;

test('a story with more versions than a batch has lines is restored as one', async () => {
  const file = join(folder, 'stories.jsonl');
  const versions = Array.from({ length: MANY }, (_, n) => inventedStory({ id: 's1', version: n + 1 }));
  const documents = [...versions, inventedStory({ id: 's2' })];
  await writeFile(file, documents.map((document) => `${JSON.stringify(document)}\n`).join(''));
  const counts = await db.transaction().execute((transaction) => restoreFiles(transaction, [file], NOW, () => {}));
  expect(counts).toMatchObject({ stories: 2, formerVersions: MANY - 1 });
  const stories = await db.selectFrom('stories').select(['id', 'version']).orderBy('id').execute();
  expect(stories).toEqual([
    { id: 's1', version: MANY },
    { id: 's2', version: 1 },
  ]);
});
