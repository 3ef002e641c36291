const syllables = 'ba ke li mo nu ra se ti vo du fa gi ho ja pe'.split(' ');

/** A text of `length` invented words, the same for the same seed (linear congruential, Numerical Recipes). */
export function invented(seed: number, length: number): string {
  let state = (seed * 7_919 + 17) >>> 0;
  const next = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const word = (): string => Array.from({ length: 3 }, () => syllables[next(syllables.length)]).join('');
  return Array.from({ length }, word).join(' ');
}
