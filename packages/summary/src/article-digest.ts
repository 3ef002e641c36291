import { sentences, words } from '@newsloom/text';
import { digestCountries } from './country-digest.ts';
import { digestNames, type NameDigest } from './name-digest.ts';
import { beginningOf, digestSentences, type SentenceDigest } from './sentence-digest.ts';
import { digestTopics, type TopicDigest } from './topic-digest.ts';

/** Must change whenever digests change. A digest of another version is made again. */
export const digestVersion = 'digest-1';

/** The data that a story needs of an article's title and text. Plain JSON, made once and stored. */
export type ArticleDigest = {
  /** The beginning of the text, up to the last sentence. */
  text: string;
  sentences: SentenceDigest[];
  names: NameDigest[];
  /** ISO 3166-1 alpha-2. */
  countries: string[];
  titleTopics: TopicDigest;
  textTopics: TopicDigest;
};

// Articles begin with their own story; further down they mention others.
const charactersRead = 4_000;

/**
 * Makes the digest of an article. Reads only its beginning, so the time is limited.
 *
 * @param language ISO 639-1 code of the story of the article; null if unknown
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
