/** A random generator with the same numbers in every run, in [0, 1). */
export type Chance = () => number;

/**
 * The generator for `seeds`, such as a kind of thing and its number. So each thing is always the same, wherever and in
 * whatever order things are made. The generator is mulberry32 (Tommy Ettinger, public domain).
 */
export function chanceOf(...seeds: number[]): Chance {
  let state = seeds.reduce((mixed, seed) => scramble(mixed + Math.imul(seed + 1, 0x9e3779b1)), 0);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    return scramble(state) / 2 ** 32;
  };
}

function scramble(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 15), value | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return (mixed ^ (mixed >>> 14)) >>> 0;
}

/** A whole number in [0, end). */
export const below = (chance: Chance, end: number): number => Math.floor(chance() * end);

/** One of `list`. Throws when it is empty. */
export function pick<Item>(chance: Chance, list: readonly Item[]): Item {
  const item = list[below(chance, list.length)];
  if (item === undefined) throw new RangeError('nothing to pick from');
  return item;
}

/**
 * A rank in [0, end), low ranks more often: the nth has a share of 1 : (n + offset), like words in texts and articles
 * among outlets (Zipf-Mandelbrot).
 */
export const zipf = (chance: Chance, end: number, offset: number): number =>
  Math.min(end - 1, Math.floor(offset * ((end + offset) / offset) ** chance() - offset));

/** A normally distributed number around 0; two in three are within 1 (Box and Muller 1958). */
export const bell = (chance: Chance): number =>
  Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());
