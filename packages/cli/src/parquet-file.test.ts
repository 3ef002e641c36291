import { tableFromIPC } from 'apache-arrow';
import fc from 'fast-check';
import { readParquet } from 'parquet-wasm/node';
import { describe, expect, test } from 'vitest';
import type { Cells, ColumnType } from './export-kinds.ts';
import { openParquet } from './parquet-file.ts';

/** Writes rows page by page, and counts the chunks of output. */
async function written(columns: Record<string, ColumnType>, pages: Cells[][]) {
  const pieces: Uint8Array[] = [];
  const file = openParquet(columns, async (bytes) => void pieces.push(bytes));
  for (const page of pages) await file.add(page);
  await file.end();
  return { bytes: Buffer.concat(pieces), pieces };
}

/** Reads with Arrow, an implementation that is independent of the writer. */
const rowsOf = (bytes: Uint8Array): Record<string, unknown>[] =>
  tableFromIPC(readParquet(bytes).intoIPCStream())
    .toArray()
    .map((row) => row.toJSON());

const every: Record<string, ColumnType> = {
  text: 'STRING',
  small: 'INT32',
  large: 'INT64',
  real: 'DOUBLE',
  yes: 'BOOLEAN',
  at: 'TIMESTAMP',
};

const orNull = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const anyRow = fc.record({
  text: orNull(fc.string({ unit: 'grapheme' })),
  small: orNull(fc.integer()),
  large: orNull(fc.maxSafeInteger()),
  real: orNull(fc.double({ noNaN: true })),
  yes: orNull(fc.boolean()),
  at: orNull(fc.date({ noInvalidDate: true, min: new Date(0) }).map((date) => date.toISOString())),
});

describe('a file of Parquet', () => {
  test('has every value of every type, read by the reader of others', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(anyRow, { minLength: 1 }), { minLength: 1, maxLength: 5 }), async (pages) => {
        const { bytes } = await written(every, pages);
        const expected = pages.flat().map(({ large, at, ...row }) => ({
          ...row,
          large: large === null ? null : BigInt(large),
          at: at === null ? null : Date.parse(at),
        }));
        expect(rowsOf(bytes)).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });

  test('is handed on row group by row group, so that memory stays bounded', async () => {
    const long = 'x'.repeat(1_000_000);
    const page = Array.from({ length: 10 }, (_, n) => ({ text: `${n}${long}` }));
    const { bytes, pieces } = await written({ text: 'STRING' }, Array(5).fill(page));
    expect(pieces.length).toBeGreaterThan(3);
    expect(rowsOf(bytes).map(({ text }) => String(text)[0])).toEqual(
      Array(5)
        .fill([...'0123456789'])
        .flat(),
    );
  });

  test('has no byte without a row', async () => {
    expect(await written(every, [])).toEqual({ bytes: Buffer.alloc(0), pieces: [] });
  });
});
