import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plainLayout } from './outlet-layouts.ts';
import type { RowContext } from './outlet-row.ts';
import { readOutlets } from './outlets-csv.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'newsloom-outlets-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const HEADING = 'domain,name,country,lean,ratingSource,ratingDate';

const CONTEXT: RowContext = { layout: plainLayout, rater: null, date: null, today: '2026-06-15' };

async function readFile(content: string, differences: Partial<RowContext> = {}) {
  const file = join(folder, 'outlets.csv');
  await writeFile(file, content);
  return readOutlets(file, { ...CONTEXT, ...differences });
}
const read = (...rows: string[]) => readFile([HEADING, ...rows].join('\n'));

test('a row is an outlet with its rating', async () => {
  const { rows, faults } = await read('Gazette.example,The Gazette,gb,left,me,2026-05-01');
  expect(faults).toEqual([]);
  expect(rows).toEqual([
    {
      domain: 'gazette.example',
      name: 'The Gazette',
      country: 'GB',
      owner: null,
      family: null,
      ownerType: null,
      stateMedia: null,
      category: null,
      factsAt: '2026-05-01',
      factsSource: 'me',
      aliases: [],
      ratings: [
        {
          rater: 'me',
          ratedAt: '2026-05-01',
          lean: 'left',
          factuality: null,
          evidenceUrl: null,
          scale: null,
          licence: null,
        },
      ],
    },
  ]);
});

/** Every column that is read, with a value. */
const COLUMNS: Record<string, string> = {
  domain: 'gazette.example',
  name: 'The Gazette',
  country: 'GB',
  owner: 'The Vanes',
  family: 'Vane Holding',
  ownerType: 'family',
  stateMedia: 'no',
  category: 'Satire',
  alias: 'https://www.old-gazette.example/',
  lean: 'left',
  factuality: 'high',
  ratingSource: 'panel',
  ratingDate: '2026-05',
  evidenceUrl: 'https://panel.example/gazette',
  scale: 'five leans',
  licence: 'CC0-1.0',
};
const FACTS = {
  domain: 'gazette.example',
  name: 'The Gazette',
  country: 'GB',
  owner: 'The Vanes',
  family: 'Vane Holding',
  ownerType: 'family',
  stateMedia: false,
  category: 'satire',
  factsAt: '2026-05',
  factsSource: 'panel',
  aliases: ['old-gazette.example'],
};
const RATING = {
  rater: 'panel',
  ratedAt: '2026-05',
  lean: 'left',
  factuality: 'high',
  evidenceUrl: 'https://panel.example/gazette',
  scale: 'five leans',
  licence: 'CC0-1.0',
};
const fileOf = (names: string[]) => `${names.join()}\n${names.map((name) => COLUMNS[name]).join()}\n`;

test.each([
  ['in their order', Object.keys(COLUMNS)],
  ['in another order', Object.keys(COLUMNS).toReversed()],
])('every column is read, %s', async (_, names) => {
  expect(await readFile(fileOf(names))).toEqual({ rows: [{ ...FACTS, ratings: [RATING] }], faults: [] });
});

test.each(['name', 'country', 'owner', 'family', 'ownerType', 'stateMedia', 'category'])(
  '%s may be missing',
  async (column) => {
    const { rows } = await readFile(fileOf(Object.keys(COLUMNS).filter((name) => name !== column)));
    expect(rows).toEqual([{ ...FACTS, [column]: null, ratings: [RATING] }]);
  },
);

test.each(['lean', 'factuality', 'evidenceUrl', 'scale', 'licence'])(
  '%s of a rating may be missing',
  async (column) => {
    const { rows } = await readFile(fileOf(Object.keys(COLUMNS).filter((name) => name !== column)));
    expect(rows).toEqual([{ ...FACTS, ratings: [{ ...RATING, [column]: null }] }]);
  },
);

test('who rated and when may be given for the whole file; the values of a row take precedence', async () => {
  const defaults = { rater: 'desk', date: '2020' };
  expect((await readFile(fileOf(['domain', 'lean']), defaults)).rows).toMatchObject([
    { ratings: [{ rater: 'desk', ratedAt: '2020', lean: 'left' }] },
  ]);
  expect((await readFile(fileOf(Object.keys(COLUMNS)), defaults)).rows).toMatchObject([{ ratings: [RATING] }]);
});

test('several rows of one domain are one outlet with all ratings; facts come from the latest row', async () => {
  const { rows } = await readFile(
    [
      'domain,name,country,owner,ownerType,lean,ratingSource,ratingDate',
      'a.example,A,GB,Vane,family,left,one,2025',
      'b.example,B,,,,,,',
      'a.example,The A,,Wren,fund,right,two,2026',
      'a.example,,FR,,,,,',
    ].join('\n'),
  );
  expect(rows).toMatchObject([
    {
      domain: 'a.example',
      name: 'The A',
      country: 'FR',
      owner: 'Wren',
      ownerType: 'fund',
      ratings: [
        { rater: 'one', lean: 'left' },
        { rater: 'two', lean: 'right' },
      ],
    },
    { domain: 'b.example', ratings: [] },
  ]);
});

test.each([
  ['a byte order mark', '\ufeffdomain,name\na.example,A\n'],
  ['lines as Windows ends them', 'domain,name\r\na.example,A\r\n'],
  ['empty lines', 'domain,name\n\na.example,A\n\n'],
  ['a cell too many or too few', 'domain,name,owner\na.example,A\n'],
  ['columns that nobody knows', 'rank,domain,name\n7,a.example,A\n'],
  ['quotes', '"domain","name"\n"a.example","A"\n'],
  ['spaces around its cells', 'domain,name\n a.example , A \n'],
])('a file may have %s', async (_, content) => {
  expect(await readFile(content)).toMatchObject({ rows: [{ domain: 'a.example', name: 'A' }], faults: [] });
});

test('a fault has the number of its line, also below cells with line breaks', async () => {
  const { faults } = await readFile('domain,name\n\na.example,"A\nof two lines"\n,B\n');
  expect(faults).toMatchObject([{ message: expect.stringContaining('line 5: domain') }]);
});

test.each([
  ['is not there', async () => readOutlets(join(folder, 'none.csv'), CONTEXT)],
  ['is not CSV', async () => readFile('domain,name\na.example,"A\n')],
])('a file that %s is unreadable', async (_, reading) => {
  await expect(reading()).rejects.toMatchObject({ code: 'input-unreadable' });
});

test.each(['2026', '2026-05', '2026-05-31'])('the date of a rating can be %s', async (date) => {
  expect((await read(`a.example,A,,left,me,${date}`)).rows[0]?.ratings[0]?.ratedAt).toBe(date);
});

test.each([
  ['a.example,A,ZZ,,,', 'country: ZZ is not an ISO 3166 code'],
  ['a.example,A,Ruritania,,,', 'country: Ruritania is not an ISO 3166 code'],
  ['a.example,A,GB,left,me,2026-06-16', 'ratingDate: 2026-06-16 is in the future'],
  ['a.example,A,GB,left,me,2026-07', 'ratingDate: 2026-07 is in the future'],
  ['a.example,A,GB,left,me,2027', 'ratingDate: 2027 is in the future'],
  ['a example,A,GB,,,', 'domain: is not a domain'],
  ['a.example,A,GB,left,me,soon', 'ratingDate: soon is not a date'],
  ['a.example,A,GB,left,me,2026-02-30', 'ratingDate: 2026-02-30 is not a date'],
  ['a.example,A,GB,left,me,1 May 2026', 'ratingDate: 1 May 2026 is not a date'],
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

test.each([
  ['alias', 'a.example', 'alias: a.example is the outlet itself'],
  ['stateMedia', 'perhaps', 'stateMedia: perhaps is neither yes nor no'],
  ['quality', '1.1', 'quality: 1.1 is not between 0 and 1'],
  ['quality', 'good', 'quality: good is not between 0 and 1'],
])('%s cannot be %s', async (column, value, reason) => {
  const { faults } = await readFile(`domain,${column}\na.example,${value}\n`);
  expect(faults).toMatchObject([{ message: expect.stringContaining(reason) }]);
});

test('evidence is an address', async () => {
  const { faults } = await readFile(
    'domain,lean,ratingSource,ratingDate,evidenceUrl\na.example,left,me,2026,see there\n',
  );
  expect(faults).toMatchObject([{ message: expect.stringContaining('evidenceUrl: see there is no address') }]);
});

test.each([
  ['https://www.Gazette.example/', 'gazette.example'],
  ['gazette.example/opinion/', 'gazette.example/opinion'],
  ['www.gazette.example', 'gazette.example'],
  ['www.example', 'www.example'],
])('the outlet of %s is %s', async (given, domain) => {
  expect((await read(`${given},A,,,,`)).rows).toMatchObject([{ domain }]);
});

test('a country may be an English name', async () => {
  expect((await read('a.example,A,Lebanon,,,')).rows).toMatchObject([{ country: 'LB' }]);
});
