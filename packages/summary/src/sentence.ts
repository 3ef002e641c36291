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
  /** The terms of surnames of people who are named in full before it only. */
  bareNames: readonly number[];
  /** Whether a pronoun near its beginning may stand for somebody of a sentence before it. */
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
  return sentences.map(([start, end, refusal, length, terms, isLoose, bareNames], position) => ({
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
    bareNames: bareNames === '' ? [] : numbersOf(bareNames.split(' '), vocabulary),
    length,
  }));
}
