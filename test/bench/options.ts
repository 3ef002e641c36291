import { parseArgs } from 'node:util';

/** The options of a measurement: `--quick` is for a look at whether it works, not for figures to rely on. */
export function benchOptions(): { quick: boolean; runs: number } {
  const { quick } = parseArgs({ options: { quick: { type: 'boolean', default: false } } }).values;
  // The middle one of three shrugs off one disturbance.
  return { quick, runs: quick ? 1 : 3 };
}

/** Does `measure` `times` times, one after the other. */
export async function repeat<Figures>(times: number, measure: () => Promise<Figures>): Promise<Figures[]> {
  const all: Figures[] = [];
  for (let run = 0; run < times; run++) all.push(await measure());
  return all;
}
