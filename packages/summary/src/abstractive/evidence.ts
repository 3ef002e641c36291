import { stopwords, words } from '@newsloom/text';
import { termsOf } from '../term.ts';

/** The sentences that a text is compared with. */
export type Evidence = {
  language: string | null;
  /** The cited sentences, as `plain` spells them. */
  cited: readonly string[];
  /** Terms of the cited sentences. */
  terms: ReadonlySet<string>;
  /** Terms that occur in lower case in any sentence that the model saw: words of the story that are no names. */
  common: ReadonlySet<string>;
};

const INITIALS = /(?<![\p{L}\p{N}])(?:\p{Lu}\.){2,}/gu;

/** One form for signs that outlets write differently: "U.S." and "US", curly and straight marks, kinds of spaces. */
export const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[’ʼ]/g, "'")
    .replace(INITIALS, (found) => found.replaceAll('.', ''))
    .replace(/\s+/gu, ' ');

/** The terms of those words of some sentences that have no capital. */
export const commonTerms = (texts: readonly string[], language: string | null): ReadonlySet<string> =>
  new Set(
    texts.flatMap((text) =>
      termsOf(
        words(
          text
            .match(/[^\s—–-]+/gu)
            ?.filter(isLower)
            .join(' ') ?? '',
        ),
        language,
      ),
    ),
  );

const isLower = (piece: string): boolean => !/[\p{Lu}\p{Lt}]/u.test(piece);

/**
 * The evidence for a text.
 *
 * @param cited the sentences that it cites
 * @param common from `commonTerms`, over all sentences that the model saw
 */
export function evidenceOf(cited: readonly string[], common: ReadonlySet<string>, language: string | null): Evidence {
  const texts = cited.map(plain);
  return { language, cited: texts, terms: new Set(texts.flatMap((text) => termsOf(words(text), language))), common };
}

/** Says whether a word has no content of its own. */
export const isFunctionWord = (word: string, language: string | null): boolean => stopwords(language).has(word);
