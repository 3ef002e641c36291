import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { Cells, ColumnType } from './export-kinds.ts';

/**
 * Characters in a row group. A group is in memory until it is written, with its encoded and its compressed form: some
 * hundred MB at most. It should not be small either, because readers skip whole groups.
 */
const GROUP_CHARACTERS = 8_000_000;

/** The most rows in a group. If rows are short, their objects take more memory than their characters. */
const GROUP_ROWS = 50_000;

/** A Parquet file (format version 2, Snappy) that is written row group by row group. */
export type ParquetFile = {
  add(rows: readonly Cells[]): Promise<void>;
  /**
   * Writes the remaining rows, and the footer, without which the file is unreadable. Writes nothing at all if there are
   * no rows: the library writes an empty list of row groups as a list of bytes, which strict readers refuse.
   */
  end(): Promise<void>;
};

/** Begins a file with these columns, all of them nullable. `write` gets the bytes. */
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
