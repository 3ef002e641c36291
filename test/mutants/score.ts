import type { Mutant } from './mutation.ts';

export type Score = {
  /** Mutants that some test runs. */
  covered: number;
  /** Mutants that made a test fail or hang. */
  killed: number;
  /** Mutants in code that no test runs. */
  uncovered: number;
  /** Share of the covered ones that were killed, 0 to 100; 100 if there are none. */
  percent: number;
};

/** Counts noticed mutants. Mutants that the rules ignore, or that cannot run, do not count. */
export function scoreOf(results: Pick<Mutant, 'status'>[]): Score {
  const count = (...statuses: Mutant['status'][]) => results.filter(({ status }) => statuses.includes(status)).length;
  const killed = count('Killed', 'Timeout');
  const covered = killed + count('Survived');
  return { covered, killed, uncovered: count('NoCoverage'), percent: covered === 0 ? 100 : (100 * killed) / covered };
}
