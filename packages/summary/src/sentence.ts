import type { Refusal } from './fitness.ts';
import { type StoryArticle, voiceOf } from './story-article.ts';
import { numbersOf, type Vocabulary } from './term.ts';

/** A sentence of an article, with the data for choosing key points. */
export type Sentence = {
  articleId: string;
  outlet: string;
  voice: string;
  /** `article.text.slice(start, end) === text`. */
  text: string;
  start: number;
  end: number;
  /** Position in the article, from 0. */
  position: number;
  /** The numbers of the terms, each once. */
  terms: readonly number[];
  /** The terms that it takes as known: surnames that it does not give in full, and nouns like "the company". */
  leansOn: readonly number[];
  /** Whether it reads as part of a longer text, or as the view of its writer. */
  isLoose: boolean;
  /** In words. */
  length: number;
  /** Why it cannot be read without the sentences around it; null if it can. */
  refusal: Refusal | null;
};

/** The sentences in an article's digest. */
export function sentencesOf(article: StoryArticle, vocabulary: Vocabulary): Sentence[] {
  const { text, sentences } = article.digest;
  const voice = voiceOf(article);
  return sentences.map(([start, end, refusal, length, terms, isLoose, leansOn], position) => ({
    articleId: article.id,
    outlet: article.outlet,
    voice,
    text: text.slice(start, end),
    start,
    end,
    position,
    terms: terms === '' ? [] : numbersOf(terms.split(' '), vocabulary),
    refusal,
    isLoose: isLoose === 1,
    leansOn: leansOn === '' ? [] : numbersOf(leansOn.split(' '), vocabulary),
    length,
  }));
}
