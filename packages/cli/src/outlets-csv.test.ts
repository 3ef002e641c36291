import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readOutlets } from './outlets-csv.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'newsloom-outlets-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const HEADING = 'domain,name,country,lean,ratingSource,ratingDate';

async function read(...rows: string[]) {
  const file = join(folder, 'outlets.csv');
  await writeFile(file, [HEADING, ...rows].join('\n'));
  return readOutlets(file, {});
}

test('a row is an outlet with its rating', async () => {
  const { rows, faults } = await read('Gazette.example,The Gazette,gb,left,me,2026-05-01');
  expect(faults).toEqual([]);
  expect(rows).toEqual([
    {
      domain: 'gazette.example',
      name: 'The Gazette',
      country: 'GB',
      owner: null,
      ownerType: null,
      ratings: [{ rater: 'me', ratedAt: '2026-05-01', lean: 'left', factuality: null, evidenceUrl: null }],
    },
  ]);
});

test.each(['2026', '2026-05', '2026-05-31'])('a rating is of %s', async (date) => {
  expect((await read(`a.example,A,,left,me,${date}`)).rows[0]?.ratings[0]?.ratedAt).toBe(date);
});

test.each([
  ['a.example,A,ZZ,,,', 'country: ZZ is no code'],
  ['a.example,A,Germany,,,', 'country: Germany is no code'],
  ['a.example,A,GB,left,me,soon', 'ratingDate: soon is no date'],
  ['a.example,A,GB,left,me,2026-02-30', 'ratingDate: 2026-02-30 is no date'],
  ['a.example,A,GB,left,me,1 May 2026', 'ratingDate: 1 May 2026 is no date'],
  ['a.example,A,GB,left,,', 'a rating needs'],
  ['a.example,A,GB,upwards,me,2026', 'lean: upwards'],
  [`${'a'.repeat(254)},A,GB,,,`, 'domain: '],
  [`a.example,${'n'.repeat(2_001)},GB,,,`, 'name: '],
  [`a.example,A\0,GB,,,`, 'name: must not hold a NUL'],
  [`a.example,A,GB,left,${'r'.repeat(201)},2026`, 'ratingSource: '],
])('row %# is a fault, and the rest is read', async (row, reason) => {
  const { rows, faults } = await read(row, 'b.example,B,,,,');
  expect(rows.map(({ domain }) => domain)).toEqual(['b.example']);
  expect(faults).toMatchObject([{ code: 'line-invalid', message: expect.stringContaining(`line 2: ${reason}`) }]);
});
