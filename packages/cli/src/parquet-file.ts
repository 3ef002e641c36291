import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { Cells, ColumnType } from './export-kinds.ts';

/**
 * Characters of a row group, which is in memory as a whole until it is written: with its encoded and its compressed
 * form some hundred MB at most. Readers skip whole groups, so they should not be small either.
 */
const GROUP_CHARACTERS = 8_000_000;

/** Rows of a group at most: of short rows the objects are what fills the memory. */
const GROUP_ROWS = 50_000;

/** A file of Parquet (format version 2, Snappy) that is written row group by row group. */
export type ParquetFile = {
  add(rows: readonly Cells[]): Promise<void>;
  /**
   * Writes what is left, and the footer, without which nobody can read the file. Without any row nothing at all: the
   * library writes an empty list of row groups as one of bytes, which strict readers refuse.
   */
  end(): Promise<void>;
};

/** Begins a file with these columns, all of which may be null. `write` takes its bytes. */
export function openParquet(
  columns: Record<string, ColumnType>,
  write: (bytes: Uint8Array) => Promise<void>,
): ParquetFile {
  const bytes = new ByteWriter();
  const drain = async (): Promise<void> => {
    const chunk = bytes.getBytes().slice();
    bytes.index = 0;
    await write(chunk);
  };
  const sink = Object.assign(bytes, { flush: drain, finish: drain });
  const names = Object.entries(columns);
  const writer = new ParquetWriter({
    writer: sink,
    schema: [
      { name: 'root', num_children: names.length },
      ...names.map(([name, type]) => ({ name, repetition_type: 'OPTIONAL' as const, ...elementOf(type) })),
    ],
  });
  let group: Cells[] = [];
  let characters = 0;
  const endGroup = async (): Promise<void> => {
    const columnData = names.map(([name, type]) => ({ name, data: group.map((row) => valueIn(row[name], type)) }));
    group = [];
    characters = 0;
    await writer.write({ columnData, rowGroupSize: GROUP_ROWS });
  };
  return {
    async add(rows) {
      for (const row of rows) {
        group.push(row);
        for (const cell of Object.values(row)) if (typeof cell === 'string') characters += cell.length;
        if (characters >= GROUP_CHARACTERS || group.length >= GROUP_ROWS) await endGroup();
      }
    },
    async end() {
      if (group.length > 0) await endGroup();
      if (writer.row_groups.length > 0) await writer.finish();
    },
  };
}

function elementOf(type: ColumnType) {
  if (type === 'STRING') return { type: 'BYTE_ARRAY', converted_type: 'UTF8' } as const;
  if (type === 'TIMESTAMP') return { type: 'INT64', converted_type: 'TIMESTAMP_MILLIS' } as const;
  return { type };
}

function valueIn(cell: Cells[string] | undefined, type: ColumnType) {
  if (cell === null || cell === undefined) return undefined;
  if (type === 'TIMESTAMP') return new Date(String(cell));
  return type === 'INT64' ? BigInt(cell) : cell;
}
