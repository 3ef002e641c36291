import { digestSentences, type SentenceDigest } from './sentence-digest.ts';

/** Must change whenever digests change. A digest of another version is made again. */
export const DIGEST_VERSION = 'digest-7';

/** The data that a summary needs of an article's text. Plain JSON, made once and stored. */
export type ArticleDigest = {
  /** The beginning of the text, up to the last sentence. */
  text: string;
  sentences: SentenceDigest[];
};

/**
 * Makes the digest of an article. Reads only its beginning, so the time is limited.
 *
 * @param language ISO 639-1 code of the story of the article; null if unknown
 */
export function digestOf({ text }: { text: string }, language: string | null): ArticleDigest {
  const digested = digestSentences(text, language);
  return { text: text.slice(0, digested.at(-1)?.[1] ?? 0), sentences: digested };
}
