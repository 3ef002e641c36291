/** An answer as it is sent. */
export type Answer = { etag: string; type: string; headers: Record<string, string>; body: Buffer };

type Entry = { change: number; answer: Promise<Answer>; bytes: number };

/** Answers made since the newest change, by the address of the request. */
export type AnswerCache = {
  /** The answer for `key`, unless it was made before `change`. */
  get(key: string, change: number): Promise<Answer> | undefined;
  /** Makes the answer for `key` once, however many callers ask for it meanwhile. A failed answer is not kept. */
  make(key: string, change: number, make: () => Promise<Answer>): Promise<Answer>;
};

/** Opens a cache of at most `most` bytes. The least recently used answers are dropped first. */
export function openAnswerCache(most: number): AnswerCache {
  const entries = new Map<string, Entry>();
  let bytes = 0;
  const remove = (key: string, entry: Entry): void => {
    if (entries.get(key) !== entry) return;
    entries.delete(key);
    bytes -= entry.bytes;
  };
  const makeRoom = (): void => {
    for (const [key, entry] of entries) {
      if (bytes <= most) return;
      remove(key, entry);
    }
  };
  return {
    get(key, change) {
      const entry = entries.get(key);
      if (entry === undefined || entry.change < change) return undefined;
      entries.delete(key); // Moves it to the end, as the most recently used.
      entries.set(key, entry);
      return entry.answer;
    },
    make(key, change, make) {
      const before = entries.get(key);
      if (before) remove(key, before);
      const entry: Entry = { change, answer: make(), bytes: 0 };
      entries.set(key, entry);
      entry.answer.then(
        ({ body }) => {
          if (entries.get(key) !== entry) return;
          entry.bytes = body.length + 2 * key.length;
          bytes += entry.bytes;
          makeRoom();
        },
        () => remove(key, entry),
      );
      return entry.answer;
    },
  };
}
