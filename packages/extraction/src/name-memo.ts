/** How many different names are cached. A thread that reads pages of many outlets meets more: then it starts anew. */
const MOST = 20_000;

/** In characters. With longer names, which are rare, the cache could take more than 4 MB. */
const LONGEST = 200;

/** Caches the results of a pure function of class names or an id. A page repeats the same names in many elements. */
export function memoByNames<Value>(answer: (names: string) => Value): (names: string) => Value {
  const known = new Map<string, Value>();
  return (names) => {
    const before = known.get(names);
    if (before !== undefined) return before;
    const value = answer(names);
    if (names.length <= LONGEST) {
      if (known.size >= MOST) known.clear();
      known.set(names, value);
    }
    return value;
  };
}
