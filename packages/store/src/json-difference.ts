/**
 * How to make one JSON value from another, in a small format of our own. Libraries for RFC 6902 compare arrays in
 * quadratic time, which is too slow for two thousand articles, and repeat the path in every change.
 *
 * - `s`: the new value
 * - `o`, `d`: of an object, the keys that differ, and the keys that are gone
 * - `a`: of an array, runs of old elements as `[from, count]`, old elements that differ as `{ i, p }`, new elements as
 *   `{ v }`
 */
export type JsonDifference =
  | { s: unknown }
  | { o: Record<string, JsonDifference>; d?: string[] }
  | { a: (Run | Changed | New)[] };

type Run = [from: number, count: number];
type Changed = { i: number; p: JsonDifference };
type New = { v: unknown[] };

type JsonObject = Record<string, unknown>;

const isObject = (value: unknown): value is JsonObject =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/**
 * The difference that makes `after` from `before`; null if they are equal, whatever the order of keys. Both must come
 * from `JSON.parse`. The time is linear in their size.
 */
export function differenceOf(before: unknown, after: unknown): JsonDifference | null {
  if (before === after) return null;
  if (Array.isArray(before) && Array.isArray(after)) return arrayDifference(before, after);
  if (isObject(before) && isObject(after)) return objectDifference(before, after);
  return { s: after };
}

function objectDifference(before: JsonObject, after: JsonObject): JsonDifference | null {
  const changed = Object.entries(after).flatMap(([key, value]) => {
    const difference = Object.hasOwn(before, key) ? differenceOf(before[key], value) : { s: value };
    return difference === null ? [] : [[key, difference] as const];
  });
  const gone = Object.keys(before).filter((key) => !Object.hasOwn(after, key));
  if (changed.length === 0 && gone.length === 0) return null;
  return { o: Object.fromEntries(changed), ...(gone.length > 0 && { d: gone }) };
}

function arrayDifference(before: readonly unknown[], after: readonly unknown[]): JsonDifference | null {
  const names = before.map(identityOf);
  const places = new Map(names.map((name, place) => [name, place]));
  const steps: (Run | Changed | New)[] = [];
  for (const [at, element] of after.entries()) {
    const name = identityOf(element);
    // An equal element at the same index is preferred, so that repeated elements stay where they are.
    const known = names[at] === name ? at : places.get(name);
    const place = known ?? (isObject(element) && !isNamed(element) && at < before.length ? at : undefined);
    const difference = place === undefined ? { s: element } : differenceOf(before[place], element);
    const last = steps.at(-1);
    if (place === undefined || (difference !== null && 's' in difference)) {
      if (last !== undefined && 'v' in last) last.v.push(element);
      else steps.push({ v: [element] });
    } else if (difference !== null) steps.push({ i: place, p: difference });
    else if (Array.isArray(last) && last[0] + last[1] === place) last[1] += 1;
    else steps.push([place, 1]);
  }
  const [first] = steps;
  const isOneRun = after.length === 0 || (steps.length === 1 && Array.isArray(first) && first[0] === 0);
  return isOneRun && before.length === after.length ? null : { a: steps };
}

/** What identifies an element: the id of an article, the words of a key point, else its whole value. */
function identityOf(element: unknown): string {
  if (isObject(element) && isNamed(element)) return `${typeof element.id} ${element.id ?? element.text}`;
  return sortedJson(element);
}

const isNamed = ({ id, text }: JsonObject): boolean => typeof id === 'string' || typeof text === 'string';

const sortedJson = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    isObject(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1))) : inner,
  );

/** Applies `difference` to `before`. */
export function withDifference(before: unknown, difference: JsonDifference | null): unknown {
  if (difference === null) return before;
  if ('s' in difference) return difference.s;
  if ('o' in difference) {
    const gone = new Set(difference.d);
    const old = isObject(before) ? before : {};
    // Not by assignment: a key `__proto__` would be lost.
    return Object.fromEntries([
      ...Object.entries(old).filter(([key]) => !gone.has(key)),
      ...Object.entries(difference.o).map(([key, inner]) => [key, withDifference(old[key], inner)]),
    ]);
  }
  const old = Array.isArray(before) ? before : [];
  return difference.a.flatMap((step) => {
    if (Array.isArray(step)) return old.slice(step[0], step[0] + step[1]);
    return 'v' in step ? step.v : [withDifference(old[step.i], step.p)];
  });
}
