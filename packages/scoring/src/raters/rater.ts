import type { Factuality } from '../factuality.ts';
import type { Lean } from '../lean.ts';

/** A known rater of outlets: how it is called, and what its labels and figures mean here. */
export type Rater = {
  /** All lists of one rater are one family, of which only the newest counts. */
  family: string;
  /** Names of its lists. A name with an edition behind it (`allsides-2023`, `mbfc 2020`) is one of them too. */
  names: readonly string[];
  /** What it measures, in words. */
  scale: string;
  /** Its own labels of leans, in lower case with hyphens. Labels that `parseLean` reads need not be here. */
  leans: Readonly<Record<string, Lean>>;
  /** Its own labels of factuality, likewise. */
  factuality: Readonly<Record<string, Factuality>>;
  /** The levels of its figure of quality: each applies from its bound on. Null if it has no such figure. */
  quality: readonly (readonly [from: number, level: Factuality])[] | null;
  /** Whether it rates the lean of the outlet itself. The lean of an outlet's readers does not count. */
  ratesOutlets: boolean;
  /** The licence of the labels, as its makers state it. */
  licence: string;
};
