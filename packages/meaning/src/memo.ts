/** About as many names as the news of a day has. When it is full, the cache starts anew. */
const MOST = 20_000;

/** Caches the results of a pure function of a name and a language. The articles of a day have the same names. */
export function memo<Value>(answer: (name: string, language: string | null) => Value) {
  const byLanguage = new Map<string | null, Map<string, Value>>();
  return (name: string, language: string | null): Value => {
    let known = byLanguage.get(language);
    if (known === undefined || known.size >= MOST) {
      known = new Map();
      byLanguage.set(language, known);
    }
    const before = known.get(name);
    if (before !== undefined || known.has(name)) return before as Value;
    const value = answer(name, language);
    known.set(name, value);
    return value;
  };
}
