import { parseArgs } from 'node:util';

/** The options of a measurement, which `npm run bench` passes on. */
export const optionTypes = {
  quick: { type: 'boolean', default: false },
  runs: { type: 'string' },
  lines: { type: 'string' },
  sizes: { type: 'string' },
  seconds: { type: 'string' },
  rate: { type: 'string' },
  stories: { type: 'string' },
  store: { type: 'string' },
  sheet: { type: 'boolean', default: false },
  orders: { type: 'boolean', default: false },
} as const;

export type BenchOptions = {
  /** Only to check that it works, not for reliable figures. */
  quick: boolean;
  /** How often everything is measured. */
  runs: number;
  /** How many articles to import; by default each part decides. */
  lines: number | undefined;
  /** How many articles to fill stores with; by default each part decides. */
  sizes: number[] | undefined;
  /** How long something lasts in seconds, and its articles a second; by default each part decides. */
  seconds: number | undefined;
  rate: number | undefined;
  /** How many stories to fill stores with; by default each part decides. */
  stories: number | undefined;
  /** The address of a store that `seed.ts` filled. */
  store: string | undefined;
};

/**
 * The options of a measurement: `--quick`, `--runs N`, `--lines N`, `--sizes N,N...`, `--seconds N`, `--rate N`,
 * `--stories N`, `--store URL`.
 */
export function benchOptions(): BenchOptions {
  const { quick, runs, lines, sizes, seconds, rate, stories, store } = parseArgs({ options: optionTypes }).values;
  return {
    quick,
    // The median of three is not affected by one disturbance.
    runs: runs === undefined ? (quick ? 1 : 3) : Number(runs),
    lines: lines === undefined ? undefined : Number(lines),
    sizes: sizes?.split(',').map(Number),
    seconds: seconds === undefined ? undefined : Number(seconds),
    rate: rate === undefined ? undefined : Number(rate),
    stories: stories === undefined ? undefined : Number(stories),
    store,
  };
}

/** Runs `measure` `times` times, one after the other, with the number of the run, from 1. */
export async function repeat<Figures>(times: number, measure: (run: number) => Promise<Figures>): Promise<Figures[]> {
  const all: Figures[] = [];
  for (let run = 1; run <= times; run++) all.push(await measure(run));
  return all;
}
