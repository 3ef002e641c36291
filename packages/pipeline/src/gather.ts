/** How single calls are gathered into calls for many. */
export type GatherOptions = {
  /** Items in one call, at most. */
  most: number;
  /** How long the first item waits for others to join it. */
  waitMs: number;
  /** Calls under way at once, at most. Items that come meanwhile go into the next call. */
  calls: number;
  /** Says whether every item would meet this error even alone. Then no item is tried alone. */
  isCommon: (error: unknown) => boolean;
};

/**
 * Turns a function over many items into a function over one item. Items that come at about the same time share a call,
 * and each gets its own answer. When a call fails, its items are tried alone, one after the other in their order. So a
 * bad item fails alone and only delays the others a little. `many` must give one answer per item, in the order of the
 * items.
 */
export function gather<Item, Answer>(
  many: (items: readonly Item[]) => Promise<readonly Answer[]>,
  { most, waitMs, calls, isCommon }: GatherOptions,
): (item: Item) => Promise<Answer> {
  type Waiting = { item: Item; resolve: (answer: Answer) => void; reject: (error: unknown) => void };
  const waiting: Waiting[] = [];
  let timer: NodeJS.Timeout | undefined;
  let underWay = 0;

  const start = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (underWay >= calls || waiting.length === 0) return;
    underWay++;
    void answerAll(waiting.splice(0, most)).then(() => {
      underWay--;
      start();
    });
  };

  const answerAll = async (gathered: readonly Waiting[]): Promise<void> => {
    try {
      const answers = await many(gathered.map(({ item }) => item));
      for (const [place, answer] of answers.entries()) gathered[place]?.resolve(answer);
    } catch (error) {
      if (gathered.length === 1 || isCommon(error)) for (const { reject } of gathered) reject(error);
      else for (const one of gathered) await answerAll([one]);
    }
  };

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (waiting.length >= most) start();
      else timer ??= setTimeout(start, waitMs);
    });
}
