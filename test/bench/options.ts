import { parseArgs } from 'node:util';

/** What a measurement can be told, and `npm run bench` hands on to it. */
export const optionTypes = {
  quick: { type: 'boolean', default: false },
  runs: { type: 'string' },
  lines: { type: 'string' },
  sizes: { type: 'string' },
  seconds: { type: 'string' },
  rate: { type: 'string' },
} as const;

export type BenchOptions = {
  /** For a look at whether it works, not for figures to rely on. */
  quick: boolean;
  /** How often everything is measured. */
  runs: number;
  /** Articles to be measured with, where a part imports some; absent for as many as it thinks right. */
  lines: number | undefined;
  /** Articles in the stores that a part fills before it measures; absent as well. */
  sizes: number[] | undefined;
  /** How long something goes on, and how many articles a second there are in it; absent as well. */
  seconds: number | undefined;
  rate: number | undefined;
};

/** The options of a measurement: `--quick`, `--runs N`, `--lines N`, `--sizes N,N...`, `--seconds N`, `--rate N`. */
export function benchOptions(): BenchOptions {
  const { quick, runs, lines, sizes, seconds, rate } = parseArgs({ options: optionTypes }).values;
  return {
    quick,
    // The middle one of three shrugs off one disturbance.
    runs: runs === undefined ? (quick ? 1 : 3) : Number(runs),
    lines: lines === undefined ? undefined : Number(lines),
    sizes: sizes?.split(',').map(Number),
    seconds: seconds === undefined ? undefined : Number(seconds),
    rate: rate === undefined ? undefined : Number(rate),
  };
}

/** Does `measure` `times` times, one after the other, and tells it which time it is, from 1. */
export async function repeat<Figures>(times: number, measure: (run: number) => Promise<Figures>): Promise<Figures[]> {
  const all: Figures[] = [];
  for (let run = 1; run <= times; run++) all.push(await measure(run));
  return all;
}
