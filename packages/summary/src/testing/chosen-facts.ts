import type { Candidate } from '../candidates.ts';
import { chooseFacts } from '../facts.ts';
import type { Sentence } from '../sentence.ts';
import { sentenceIndex } from '../sentence-index.ts';
import { centralMass, type Terms } from '../weighting.ts';
import { TERMS } from './invented-sentence.ts';

/** A sentence with its value, and whether it is central (true by default). */
export type Valued = [one: Sentence, value: number, isCentral?: boolean];

type Setting = { count?: number; headline?: Terms; unfit?: readonly Sentence[] };

/** Chooses `count` of sentences with these values, in a story that has unfit ones as well. */
export function chosen(valued: readonly Valued[], { count = 2, headline = [], unfit = [] }: Setting = {}) {
  const index = sentenceIndex([...valued.map(([one]) => one), ...unfit], TERMS);
  const candidates = valued.map(
    ([one, value, isCentral = true]): Candidate => ({
      sentence: one,
      value,
      isCentral,
      mass: centralMass(one.terms, index.weighting),
    }),
  );
  return chooseFacts(candidates, count, headline, index, 'en');
}
