import type { Portrait } from './portrait.ts';
import type { TermVector, Vocabulary } from './vocabulary.ts';

/** What of the titles of two stories the other one speaks of. Shares are 0 to 1, by weight. */
export type TitleMatch = {
  /** The share of the words of the title, of the side that has less in the other. */
  titleFound: number;
  /** The same of the side that has more. */
  titleFoundMost: number;
  /** 1 if both titles have names. Otherwise the two shares of names are `UNKNOWN`. */
  titleNamed: number;
  titleNames: number;
  titleNamesMost: number;
  /** How many of the titles have numbers, 0 to 2. */
  titleNumbered: number;
  /** The mean share of their numbers; `UNKNOWN` without any. */
  titleNumbers: number;
  /** The weight of the most important word of a title that the other side does not have, 0 to 1. */
  titleLack: number;
};

/** A share of nothing, which counts neither for nor against. */
const UNKNOWN = 0.5;

/**
 * Says how much of each title the other story has anywhere. A title tells what is particular about an event: two fires
 * or two deaths in one town have most words in common, but not the name or the number in the title.
 */
export function titleMatch(vocabulary: Vocabulary, a: Portrait, b: Portrait): TitleMatch {
  const ofA = found(vocabulary, a, b.whole);
  const ofB = found(vocabulary, b, a.whole);
  const isNamed = a.titleNames.ids.length > 0 && b.titleNames.ids.length > 0;
  const numbered = [a, b].filter(({ titleNumbers }) => titleNumbers.ids.length > 0).length;
  return {
    titleFound: Math.min(ofA.title, ofB.title),
    titleFoundMost: Math.max(ofA.title, ofB.title),
    titleNamed: isNamed ? 1 : 0,
    titleNames: isNamed ? Math.min(ofA.names, ofB.names) : UNKNOWN,
    titleNamesMost: isNamed ? Math.max(ofA.names, ofB.names) : UNKNOWN,
    titleNumbered: numbered,
    titleNumbers: numbered > 0 ? (ofA.numbers + ofB.numbers) / numbered : UNKNOWN,
    titleLack: Math.max(ofA.lack, ofB.lack),
  };
}

/** The shares of the parts of a title whose terms the other story has; 0 for a part without terms. */
function found({ scratch }: Vocabulary, { title, titles, titleNames, titleNumbers }: Portrait, { ids }: TermVector) {
  for (let at = 0; at < ids.length; at += 1) scratch[ids[at] ?? 0] = 1;
  const answer = {
    title: shareOf(scratch, title),
    names: shareOf(scratch, titleNames),
    numbers: shareOf(scratch, titleNumbers),
    lack: strongestMissing(scratch, title) / titles.length,
  };
  for (let at = 0; at < ids.length; at += 1) scratch[ids[at] ?? 0] = 0;
  return answer;
}

function shareOf(marks: Float64Array, { ids, weights }: TermVector): number {
  let marked = 0;
  let all = 0;
  for (let at = 0; at < ids.length; at += 1) {
    const weight = weights[at] ?? 0;
    all += weight;
    marked += weight * (marks[ids[at] ?? 0] ?? 0);
  }
  return all > 0 ? marked / all : 0;
}

function strongestMissing(marks: Float64Array, { ids, weights }: TermVector): number {
  let most = 0;
  for (let at = 0; at < ids.length; at += 1) {
    if (marks[ids[at] ?? 0] === 0) most = Math.max(most, weights[at] ?? 0);
  }
  return most;
}
