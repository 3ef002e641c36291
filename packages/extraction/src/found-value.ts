/** A value of a page, and where it was read: `json-ld headline`, `meta og:title`, `element time`, `address`. */
export type Found<Value> = { value: Value; source: string };

/** The first value that `read` makes of the candidates, in their order; null if it makes none. */
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
