import { words } from '@newsloom/text';
import { layOut } from './dek.ts';
import { type Headline, headlineOf } from './headline.ts';
import { candidatesOf, chooseFacts, type KeyPoint, keyPointOf } from './key-points.ts';
import { sentencesOf } from './sentence.ts';
import { sentenceIndex } from './sentence-index.ts';
import { articlesToRead, type StoryInput } from './story-article.ts';
import { numbersOf, termsOf, type Vocabulary } from './term.ts';

export type Summary = {
  /** Null only for a story without articles. */
  headline: Headline | null;
  /** One sentence of at most thirty words that says more than the headline; null if the articles have none. */
  dek: string | null;
  keyPoints: KeyPoint[];
};

const defaultKeyPoints = 5;

/**
 * The summary of a story in the words of its articles: every key point is an unchanged passage of an article, with the
 * other articles that report the same. There are fewer points than requested if there are not enough good ones, and
 * none if the articles have no text. The order of the articles does not matter; their ids must differ.
 */
export function summarise(input: StoryInput, options: { keyPoints?: number } = {}): Summary {
  const count = options.keyPoints ?? defaultKeyPoints;
  const { language } = input;
  const articles = articlesToRead(input.articles);
  const vocabulary: Vocabulary = new Map();
  const sentences = articles.flatMap((article) => sentencesOf(article, vocabulary));
  const index = sentenceIndex(sentences, vocabulary.size);
  const termsIn = (texts: string[]): number[] => numbersOf(termsOf(texts.flatMap(words), language), vocabulary);
  const candidates = candidatesOf(index, new Set(termsIn(articles.map(({ title }) => title))));
  const facts = chooseFacts(candidates, count + 1, index);
  const headline = headlineOf(articles, language);
  const { dek, points } = layOut(candidates, facts, count, termsIn([headline?.text ?? '']), index);
  return {
    headline,
    dek: dek?.text ?? null,
    keyPoints: points.map((sentence) => keyPointOf(sentence, index, language)),
  };
}
