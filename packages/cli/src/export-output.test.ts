import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fileOutput } from './export-output.ts';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'newsloom-export-'));
  path = join(folder, 'stories.jsonl');
});
afterEach(() => rm(folder, { recursive: true }));

const text = () => readFile(path, 'utf8');

/** Writes rows up to `last`, and then a part of the next row, which is not recorded any more. */
async function interrupted(of: string | null): Promise<void> {
  const output = await fileOutput(path, of);
  await output.write('{"id":"s1"}\n{"id":"s2"}\n');
  await output.reached('s2');
  await output.write('{"id":"s3","headline":"Longer than the row that is written there again');
}

describe('a file', () => {
  test('has what was written, and nothing is left beside it', async () => {
    await writeFile(path, 'what was there before, which is longer');
    const output = await fileOutput(path, 'stories');
    expect(output.after).toBeNull();
    await output.write('{"id":"é"}\n');
    await output.reached('é');
    await output.write(Uint8Array.of(65, 10));
    await output.end();
    expect(await text()).toBe('{"id":"é"}\nA\n');
    expect(await readdir(folder)).toEqual(['stories.jsonl']);
  });

  test('that was interrupted goes on behind the last noted row', async () => {
    await interrupted('stories');
    const output = await fileOutput(path, 'stories');
    expect(output.after).toBe('s2');
    await output.write('{"id":"s3"}\n');
    await output.end();
    expect(await text()).toBe('{"id":"s1"}\n{"id":"s2"}\n{"id":"s3"}\n');
    expect((await fileOutput(path, 'stories')).after).toBeNull();
  });

  test.each<[string, string | null, () => Promise<unknown>]>([
    ['is of another export', 'articles', async () => {}],
    ['cannot go on', null, async () => {}],
    ['is gone', 'stories', () => rm(path)],
    ['is shorter than noted', 'stories', () => truncate(path, 5)],
    ['has a broken note', 'stories', () => writeFile(`${path}.place`, '{"of":"stor')],
  ])('that was interrupted and %s begins anew', async (_, of, happens) => {
    await interrupted('stories');
    await happens();
    const output = await fileOutput(path, of);
    expect(output.after).toBeNull();
    await output.write('new\n');
    await output.end();
    expect(await text()).toBe('new\n');
    expect(await readdir(folder)).toEqual(['stories.jsonl']);
  });

  test('that cannot be written says so', async () => {
    const nowhere = join(folder, 'none', 'x.jsonl');
    await expect(fileOutput(nowhere, 'stories')).rejects.toMatchObject({ code: 'output-unwritable' });
  });
});
