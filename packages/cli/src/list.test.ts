import { afterEach, expect, test, vi } from 'vitest';
import { type Columns, printList, tableOf } from './list.ts';

type Row = { name: string; count: number; at: Date | null };
const columns: Columns<Row> = { name: (row) => row.name, n: (row) => row.count, 'last seen': (row) => row.at };
const rows: Row[] = [
  { name: 'gazette', count: 7, at: new Date('2026-03-01T10:05:59Z') },
  { name: 'a', count: 1_000, at: null },
];

afterEach(() => vi.restoreAllMocks());

/** The text written to stdout while `work` runs. */
async function written(work: () => Promise<void>): Promise<string> {
  const parts: string[] = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((part) => parts.push(String(part)) > 0);
  await work();
  vi.restoreAllMocks();
  return parts.join('');
}

test('a table has headings, texts to the left, numbers to the right, and empty cells for missing values', () => {
  expect(tableOf(rows, columns)).toEqual([
    'name        n  last seen',
    'gazette     7  2026-03-01 10:05Z',
    'a        1000',
  ]);
});

test('a table without rows has only headings', () => {
  expect(tableOf([], columns)).toEqual(['name  n  last seen']);
});

test('a cell is one line of bounded width, and cannot harm the terminal', () => {
  const [, line] = tableOf([{ name: `\x1b[2J\u202ea\nb${'x'.repeat(500)}`, count: 0, at: null }], columns);
  expect(line).toMatch(/^\[2Ja bx{73}… {2}0$/);
});

test('a person gets a table, a program JSON lines', async () => {
  async function* list() {
    yield* rows;
  }
  expect(await written(() => printList(list(), columns, true))).toBe(`${tableOf(rows, columns).join('\n')}\n`);
  expect(await written(() => printList(list(), columns, false))).toBe(
    `${rows.map((row) => JSON.stringify(row)).join('\n')}\n`,
  );
});
