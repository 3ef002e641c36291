/** Works on `items`, `atOnce` at the same time, and yields the results in their order. Throws what `work` throws. */
export async function* inOrder<Item, Result>(
  items: AsyncIterable<Item>,
  atOnce: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const pending: Promise<Result>[] = [];
  for await (const item of items) {
    const result = work(item);
    // It is awaited later, or never if an earlier one fails. An empty handler prevents an unhandled rejection.
    result.catch(() => {});
    pending.push(result);
    const [first] = pending.length < atOnce ? [] : pending.splice(0, 1);
    if (first) yield await first;
  }
  for (const result of pending) yield await result;
}
