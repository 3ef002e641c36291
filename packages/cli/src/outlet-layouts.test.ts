import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { columnMap, layoutNamed, type OutletLayout, plainLayout } from './outlet-layouts.ts';
import type { RowContext } from './outlet-row.ts';
import { readOutlets } from './outlets-csv.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'newsloom-outlets-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const CONTEXT: RowContext = { layout: plainLayout, rater: null, date: null, today: '2026-06-15' };

async function readFile(content: string, differences: Partial<RowContext> = {}) {
  const file = join(folder, 'outlets.csv');
  await writeFile(file, content);
  return readOutlets(file, { ...CONTEXT, ...differences });
}

describe('the layout of a file', () => {
  test('says who rated and when, and the mapping of the rater gives scale, licence and levels', async () => {
    const { rows } = await readFile('domain,lean,category\na.example,Extreme Right,News Media;x\n', {
      layout: layoutNamed('mbfc-2018-2020'),
      rater: 'mbfc-baly2018',
      date: '2018',
    });
    expect(rows).toMatchObject([
      { category: null, ratings: [{ lean: 'right', ratedAt: '2018', scale: expect.stringContaining('five levels') }] },
    ]);
  });

  test('may give a figure of quality instead of a level', async () => {
    const { rows } = await readFile('domain,quality,ratingSource,ratingDate\na.example,0.4,lin2023-pc1,2023\n');
    expect(rows).toMatchObject([{ ratings: [{ lean: null, factuality: 'mixed', scale: 'quality, 0 to 1' }] }]);
    const unknown = await readFile('domain,quality,ratingSource,ratingDate\na.example,0.4,me,2023\n');
    expect(unknown.rows).toMatchObject([{ ratings: [] }]);
  });

  test('may leave out owners that are sentences', async () => {
    const owner = 'It is co-owned by the one group (50 %) and by the other group (50 %), through their subsidiaries.';
    const layout = layoutNamed('kagi-2026');
    expect((await readFile(`domain,owner\na.example,"${owner}"\n`, { layout })).rows).toMatchObject([{ owner: null }]);
    expect((await readFile('domain,owner\na.example,Vane\n', { layout })).rows).toMatchObject([{ owner: 'Vane' }]);
  });

  test('may have names that are not those of well-known outlets', async () => {
    const content = 'domain,name\ncnn.com,CNN (Web News)\na.example,A (News)\n';
    const names = async (layout: OutletLayout) => (await readFile(content, { layout })).rows.map(({ name }) => name);
    expect(await names(layoutNamed('allsides-2023'))).toEqual([null, 'A (News)']);
    expect(await names(plainLayout)).toEqual(['CNN (Web News)', 'A (News)']);
  });

  test('may be mapped from any columns', async () => {
    const layout = { ...plainLayout, columns: columnMap('domain=Source URL, lean=Bias=Rating,country=') };
    const { rows } = await readFile('Source URL,Bias=Rating,country\na.example,left,nowhere\n', {
      layout,
      rater: 'me',
      date: '2026',
    });
    expect(rows).toMatchObject([{ domain: 'a.example', country: null, ratings: [{ lean: 'left' }] }]);
    expect(() => columnMap('colour=x')).toThrow('fields domain');
    expect(() => columnMap('domain')).toThrow('FIELD=COLUMN');
    expect(() => layoutNamed('constructor')).toThrow('The layouts are mbfc-2026');
  });
});

const LISTS = [
  ['mbfc-2026', 'mbfc-2026-08', 9_000],
  ['mbfc-2018-2020', 'mbfc-baly-2018-2020', 1_000],
  ['allsides-2023', 'allsides-2023', 1_600],
  ['allsides-2020', 'allsides-3level-abp2020', 198],
  ['allsides-2019', 'allsides-5level-2019', 300],
  ['robertson-2018', 'audience-ideology-robertson2018', 2_000],
  ['lin-2023', 'lin2023-domain-quality', 11_400],
  ['kagi-2026', 'kagi-media-ownership', 600],
  ['us-local-2018', 'us-local-ownership-2018', 1_100],
  ['aliases', 'domain-aliases', 25],
] as const;
const DATA = process.env.NEWSLOOM_DATA;

test.skipIf(DATA === undefined).each(LISTS)(
  'the list %s is read (without NEWSLOOM_DATA it is skipped)',
  async (name, file, least) => {
    const layout = layoutNamed(name);
    const { rows, faults } = await readOutlets(join(DATA ?? '', 'ratings', `${file}.csv`), {
      ...CONTEXT,
      layout,
      rater: layout.rater,
      date: layout.date,
      today: '2026-11-27',
    });
    expect(rows.length).toBeGreaterThanOrEqual(least);
    expect(faults.length).toBeLessThan(rows.length / 40);
  },
);
