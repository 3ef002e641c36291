/** A server-sent event; `data` is null if it only moves the place. */
export type ServerEvent = { id: string | null; event: string | null; data: string | null };

/** The events of a stream as they arrive. */
export async function* eventsOf(answer: Response): AsyncGenerator<ServerEvent> {
  let rest = '';
  for await (const text of answer.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    const blocks = (rest + text).split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1] ?? null;
      yield { id: field('id'), event: field('event'), data: field('data') };
    }
  }
}

/** Reads changes until there are `count`, and then disconnects. */
export async function take(
  answer: Response,
  count: number,
): Promise<{ id: string; storyId: string; version: number }[]> {
  const taken = [];
  if (count === 0) return [];
  for await (const { id, data } of eventsOf(answer)) {
    if (data === null) continue;
    taken.push({ ...JSON.parse(data), id: id ?? '' });
    if (taken.length === count) break;
  }
  return taken;
}
