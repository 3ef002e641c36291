/** A value of a page, and its source: `json-ld headline`, `meta og:title`, `element time`, `address`. */
export type Found<Value> = { value: Value; source: string };

/** The first of the candidates, in their order, that `read` can read; null if it can read none. */
export function firstFound<Raw, Value>(
  candidates: Iterable<Found<Raw>>,
  read: (raw: Raw) => Value | null,
): Found<Value> | null {
  for (const { value, source } of candidates) {
    const result = read(value);
    if (result !== null) return { value: result, source };
  }
  return null;
}
