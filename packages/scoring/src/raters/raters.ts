import { type Factuality, parseFactuality } from '../factuality.ts';
import { type Lean, parseLean } from '../lean.ts';
import { allsides } from './allsides.ts';
import { lin } from './lin.ts';
import { mbfc } from './mbfc.ts';
import type { Rater } from './rater.ts';
import { robertson } from './robertson.ts';

const RATERS: readonly Rater[] = [allsides, mbfc, lin, robertson];

/** The known rater to whom a list belongs, by its name in any case: `AllSides`, `allsides-2019`. */
export function raterOf(name: string): Rater | null {
  const spelled = name.trim().toLowerCase();
  const isOne = (known: string) =>
    spelled === known || spelled.startsWith(`${known}-`) || spelled.startsWith(`${known} `);
  return RATERS.find(({ names }) => names.some(isOne)) ?? null;
}

/** The family of a list of ratings; an unknown rater is a family of its own. */
export const familyOf = (name: string): string => raterOf(name)?.family ?? name;

/** Reads a lean as the rater spells it; null for anything else. */
export const readLean = (rater: Rater | null, label: string): Lean | null =>
  rater?.leans[spell(label)] ?? parseLean(label);

/** Reads a level of factuality as the rater spells it; null for anything else. */
export const readFactuality = (rater: Rater | null, label: string): Factuality | null =>
  rater?.factuality[spell(label)] ?? parseFactuality(label);

/** The level of a figure of quality; null if the rater has no such figure. */
export const levelOfQuality = (rater: Rater | null, quality: number): Factuality | null =>
  rater?.quality?.findLast(([from]) => quality >= from)?.[1] ?? null;

const spell = (label: string): string =>
  label
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
