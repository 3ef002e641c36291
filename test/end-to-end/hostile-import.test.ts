import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newsloom as command } from '../harness/command.ts';
import { type Newsloom, openNewsloom } from '../harness/newsloom.ts';

let newsloom: Newsloom;
let folder: string;
const run = (...args: string[]) => command(args, newsloom.environment);

beforeAll(async () => {
  newsloom = await openNewsloom();
  folder = await mkdtemp(join(tmpdir(), 'newsloom-hostile-'));
});
afterAll(async () => {
  await newsloom.close();
  await rm(folder, { recursive: true, force: true });
});

/** Incompressible text, because index rows are limited to 2,704 compressed bytes. */
const noise = Array.from({ length: 12_000 }, (_, at) => String.fromCodePoint(0x4e00 + ((at * 7_919) % 20_000))).join(
  '',
);

test('invalid lines are reported, and the rest is imported', async () => {
  const fine = { id: 'fine', title: '=HYPERLINK("https://x.example") \x1b[31m', text: 'A text of its own.' };
  const lines = [
    fine,
    { ...fine, id: `a\0${noise.slice(0, 9)}` },
    { ...fine, id: noise },
    { ...fine, id: 'source', source: noise },
    { ...fine, id: 'ftp', url: 'ftp://x.example/a' },
    { ...fine, id: 'last', title: noise },
  ];
  const path = join(folder, 'hostile.jsonl');
  await writeFile(path, `\ufeff${lines.map((line) => JSON.stringify(line)).join('\n')}`);
  const { lines: printed, stderr } = await run('import', path);
  expect(printed).toEqual([{ file: path, lines: 6, imported: 2, known: 0, invalid: 4 }]);
  for (const said of ['line 2: id', 'line 3: id', 'line 4: source', 'line 5: url']) expect(stderr).toContain(said);
  const { stdout } = await run('export', 'articles', '--format', 'csv');
  expect(stdout).toContain(`"'=HYPERLINK(""https://x.example"")`);
  expect(stdout).toContain(`,${noise.slice(0, 1_000)},`);
});
