import { parseArgs } from 'node:util';

/** What a measurement can be told, and `npm run bench` hands on to it. */
export const optionTypes = {
  quick: { type: 'boolean', default: false },
  runs: { type: 'string' },
  lines: { type: 'string' },
} as const;

export type BenchOptions = {
  /** For a look at whether it works, not for figures to rely on. */
  quick: boolean;
  /** How often everything is measured. */
  runs: number;
  /** Lines of a file to be measured with, where a part reads a file; absent for all. */
  lines: number | undefined;
};

/** The options of a measurement: `--quick`, `--runs N`, `--lines N`. */
export function benchOptions(): BenchOptions {
  const { quick, runs, lines } = parseArgs({ options: optionTypes }).values;
  return {
    quick,
    // The middle one of three shrugs off one disturbance.
    runs: runs === undefined ? (quick ? 1 : 3) : Number(runs),
    lines: lines === undefined ? undefined : Number(lines),
  };
}

/** Does `measure` `times` times, one after the other, and tells it which time it is, from 1. */
export async function repeat<Figures>(times: number, measure: (run: number) => Promise<Figures>): Promise<Figures[]> {
  const all: Figures[] = [];
  for (let run = 1; run <= times; run++) all.push(await measure(run));
  return all;
}
