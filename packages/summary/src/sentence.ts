import { type StoryArticle, voiceOf } from './story-article.ts';
import { numbersOf, type Vocabulary } from './term.ts';

/** A sentence of an article, with what the choice of key points looks at. */
export type Sentence = {
  articleId: string;
  outlet: string;
  voice: string;
  /** `article.text.slice(start, end) === text`. */
  text: string;
  start: number;
  end: number;
  /** Place in the article, the first sentence being 0. */
  position: number;
  /** The numbers of the terms, each once. */
  terms: readonly number[];
  /** Whether it can be read without the sentences around it. */
  alone: boolean;
};

/** The sentences that an article's digest keeps. */
export function sentencesOf(article: StoryArticle, vocabulary: Vocabulary): Sentence[] {
  const { text, sentences } = article.digest;
  const voice = voiceOf(article);
  return sentences.map(([start, end, alone, terms], position) => ({
    articleId: article.id,
    outlet: article.outlet,
    voice,
    text: text.slice(start, end),
    start,
    end,
    position,
    terms: terms === '' ? [] : numbersOf(terms.split(' '), vocabulary),
    alone,
  }));
}
