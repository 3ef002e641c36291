import { sentences, words } from '@newsloom/text';
import { digestCountries } from './country-digest.ts';
import { digestNames, type NameDigest } from './name-digest.ts';
import { beginningOf, digestSentences, type SentenceDigest } from './sentence-digest.ts';
import { digestTopics, type TopicDigest } from './topic-digest.ts';

/** Changes whenever the digest of an article does: one with another version is to be made anew. */
export const digestVersion = 'digest-1';

/** What a story needs of an article's title and text. Plain JSON, to be made once and kept. */
export type ArticleDigest = {
  /** The beginning of the text, as far as the sentences go. */
  text: string;
  sentences: SentenceDigest[];
  names: NameDigest[];
  /** ISO 3166-1 alpha-2. */
  countries: string[];
  titleTopics: TopicDigest;
  textTopics: TopicDigest;
};

// What a story is about stands at the beginning of its articles; further down come other stories.
const charactersRead = 4_000;

/**
 * Reads an article for all stories that it will ever be in. Its beginning only, so the time is bounded.
 *
 * @param language ISO 639-1, that of the story that the article is in; null where it is not known
 */
export function digestOf(article: { title: string; text: string }, language: string | null): ArticleDigest {
  const title = beginningOf(article.title, charactersRead);
  const whole = `${title}\n${beginningOf(article.text, charactersRead)}`;
  const read = sentences(whole, language).map((span) => ({ ...span, words: words(span.text) }));
  const inTitle = read.filter(({ end }) => end <= title.length);
  const offset = title.length + 1;
  const inText = read.slice(inTitle.length).map((sentence) => {
    return { ...sentence, start: sentence.start - offset, end: sentence.end - offset };
  });
  const { names, nameWords } = digestNames(whole, read, language);
  const digested = digestSentences(article.text, inText, charactersRead, language);
  return {
    text: article.text.slice(0, digested.at(-1)?.[1] ?? 0),
    sentences: digested,
    names,
    countries: digestCountries(whole, language),
    titleTopics: digestTopics(inTitle, nameWords, language),
    textTopics: digestTopics(inText, nameWords, language),
  };
}
