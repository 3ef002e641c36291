import type { Candidate } from '../candidates.ts';
import type { Sentence } from '../sentence.ts';
import type { Summary } from '../summarise.ts';

/** A sentence that the model may use, under the name by which it cites it. */
export type NumberedSentence = { id: string; sentence: Sentence };

// The model needs no more for five bullets, and the request stays near a thousand tokens.
const MOST = 24;

/**
 * The sentences that the model sees: those that the extractive summary shows and cites, then the other central
 * candidates, 24 at most. They are numbered in the order of the articles and not by value. Every new article changes
 * the values, but as long as the sentences stay, the request must stay the same.
 *
 * @param all the sentences of the story, in a fixed order
 * @param candidates the most valuable first
 */
export function numberedSentences(
  all: readonly Sentence[],
  candidates: readonly Candidate[],
  { dekCitation, keyPoints }: Pick<Summary, 'dekCitation' | 'keyPoints'>,
): NumberedSentence[] {
  const cited = [...(dekCitation ? [dekCitation] : []), ...keyPoints.flatMap(({ citations }) => citations)];
  const shown = new Set(cited.map(placeOf));
  const central = candidates.filter(({ isCentral }) => isCentral).map(({ sentence }) => sentence);
  const chosen = new Set([...all.filter((sentence) => shown.has(placeOf(sentence))), ...central].slice(0, MOST));
  return all.filter((sentence) => chosen.has(sentence)).map((sentence, place) => ({ id: `S${place + 1}`, sentence }));
}

const placeOf = ({ articleId, start }: { articleId: string; start: number }): string => `${start} ${articleId}`;
