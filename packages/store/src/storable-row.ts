/** A statement takes 65,535 parameters at most; the widest row has some twenty columns. */
const ROWS_PER_STATEMENT = 1_000;

/** Splits `rows` into batches that one statement can insert. */
export function* batchesOf<Row>(rows: readonly Row[]): Generator<Row[]> {
  for (let from = 0; from < rows.length; from += ROWS_PER_STATEMENT) yield rows.slice(from, from + ROWS_PER_STATEMENT);
}

/** `row` without NUL characters: JSON allows them, but a Postgres text does not. */
export function withoutNul<Row extends object>(row: Row): Row {
  const columns = Object.entries(row).map(([name, value]) => [
    name,
    typeof value === 'string' ? value.replaceAll('\u0000', '') : value,
  ]);
  return Object.fromEntries(columns) as Row;
}

/**
 * `value` as JSON that Postgres accepts: without NUL and without half of a surrogate pair, which a cut text can end
 * with.
 */
export const storableJson = (value: object): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'string' ? inner.replaceAll('\u0000', '').toWellFormed() : inner,
  );
