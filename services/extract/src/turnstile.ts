/** Runs at most `most` pieces of work at once. Others wait in order of arrival. */
export function turnstile(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let inside = 0;
  return async (work) => {
    if (inside < most) inside += 1;
    else await new Promise<void>((enter) => waiting.push(enter));
    try {
      return await work();
    } finally {
      // The place goes directly to the next in line, so that a newcomer cannot take it.
      const next = waiting.shift();
      if (next) next();
      else inside -= 1;
    }
  };
}
