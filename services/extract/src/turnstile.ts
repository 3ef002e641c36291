/** Lets through `most` at once; who comes later waits, in the order of coming. */
export function turnstile(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let inside = 0;
  return async (work) => {
    if (inside < most) inside += 1;
    else await new Promise<void>((enter) => waiting.push(enter));
    try {
      return await work();
    } finally {
      // The place goes to the next, so that nobody who comes just now takes it from under those who wait.
      const next = waiting.shift();
      if (next) next();
      else inside -= 1;
    }
  };
}
