import { words } from '@newsloom/text';
import { type Headline, headlineOf } from './headline.ts';
import { sentencesOf } from './sentence.ts';
import { contextOf, type StoryContext } from './sentence-features.ts';
import { type SentenceIndex, sentenceIndex } from './sentence-index.ts';
import { articlesToRead, type StoryInput } from './story-article.ts';
import { numbersOf, termsOf, type Vocabulary } from './term.ts';

/** A story, read: its headline, its sentences, and what they are compared with. */
export type ReadStory = {
  language: string | null;
  /** Null only for a story without articles. */
  headline: Headline | null;
  index: SentenceIndex;
  context: StoryContext;
};

/** Reads the articles of a story. The order of the articles does not matter; their ids must differ. */
export function readStory({ articles: all, language }: StoryInput): ReadStory {
  const articles = articlesToRead(all);
  const vocabulary: Vocabulary = new Map();
  const sentences = articles.flatMap((article) => sentencesOf(article, vocabulary));
  const termsIn = (text: string): number[] => numbersOf(termsOf(words(text), language), vocabulary);
  const titles = new Map(articles.map(({ id, title }) => [id, termsIn(title)]));
  const headline = headlineOf(articles, language);
  const inHeadline = termsIn(headline?.text ?? '');
  const index = sentenceIndex(sentences, vocabulary.size);
  return { language, headline, index, context: contextOf(titles, inHeadline, index) };
}
