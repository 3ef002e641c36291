import { candidatesOf } from '../candidates.ts';
import { learnedRanking } from '../ranking.ts';
import { readStory } from '../read-story.ts';
import type { StoryInput } from '../story-article.ts';
import { type Summary, summaryOf } from '../summarise.ts';
import { type NumberedSentence, numberedSentences } from './numbered-sentence.ts';
import { type Prompt, promptOf } from './prompt.ts';

/** A story for a model to tell: the request, and the material by which the answer is judged. */
export type Rewriting = {
  /** The extractive summary, which is used where the answer is rejected. */
  extractive: Summary;
  language: string | null;
  numbered: readonly NumberedSentence[];
  /** Null if there is nothing to ask: fewer than two independent voices, or hardly a sentence. */
  prompt: Prompt | null;
};

// A story of a single outlet is told in the words of the outlet.
const FEWEST_VOICES = 2;

// One or two sentences are shown as they are.
const FEWEST_SENTENCES = 3;

/** Prepares the words of a story for a language model. The same story gives the same request. */
export function rewritingOf(input: StoryInput): Rewriting {
  const read = readStory(input);
  const candidates = candidatesOf(read.index, read.context, learnedRanking);
  const extractive = summaryOf(read, candidates);
  const numbered = numberedSentences(read.index.all, candidates, extractive);
  const voices = new Set(numbered.map(({ sentence }) => sentence.voice)).size;
  const isWorthwhile = voices >= FEWEST_VOICES && numbered.length >= FEWEST_SENTENCES;
  const { language } = input;
  const prompt = isWorthwhile ? promptOf(numbered, extractive.headline?.text ?? '', language) : null;
  return { extractive, language, numbered, prompt };
}
