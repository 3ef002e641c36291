/** How single calls are gathered into calls for many. */
export type GatherOptions = {
  /** Items in one call, at most. */
  most: number;
  /** How long the first item waits for others to join it. */
  waitMs: number;
  /** Calls under way at once, at most; what comes meanwhile goes into the next. */
  calls: number;
  /** Says whether each item alone would meet the same error: then none is tried alone. */
  isCommon: (error: unknown) => boolean;
};

/**
 * Turns a function over many items into one over a single item: items that come about the same time share a call, and
 * each gets its own answer. When a call fails, its items are tried alone, one after the other in their order, so that
 * an item that cannot succeed fails by itself and costs the others nothing but a moment.
 * `many` gives an answer for each item, in their order.
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
