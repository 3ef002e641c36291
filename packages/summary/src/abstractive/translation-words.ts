import { CAPITAL, CONNECTING, runsOf, WORD, type Word } from './names.ts';
import type { Passage } from './translation-passage.ts';

/** A word of a text with its spelling, and whether a sentence, a clause after a colon or a quotation begins with it. */
export type SpelledWord = Word & { text: string; isOpening: boolean };

const OPENING = /(?:^|[.:!?…"“”„«»‘(–—¡¿])[\s"“”„«»‘'(¡¿]*$/u;

/** Articles and pronouns that lose their vowel: "l'Italie", "dell'Italia". They are words of their own, and no names. */
const ELIDED =
  /(?<![\p{L}\p{N}])(l|d|j|m|t|s|n|c|qu|un|jusqu|lorsqu|puisqu|dell|nell|all|sull|dall|quell|quest)'(?=\p{L})/giu;
const ELIDING = new Set(['fr', 'it']);

/** The words of a text, in their order. */
export function spelledWords({ text, language }: Passage): SpelledWord[] {
  const apart = ELIDING.has(language)
    ? text.replace(ELIDED, (elided) => `${elided.slice(0, -1).toLowerCase()} `)
    : text;
  let end = -1;
  return Array.from(apart.matchAll(WORD), ({ 0: found, index }): SpelledWord => {
    const isJoined = end >= 0 && apart.slice(end, index) === ' ';
    end = index + found.length;
    const own = found.replace(/'s$/iu, '');
    const isOpening = OPENING.test(apart.slice(0, index));
    return { text: own, key: own.toLowerCase(), hasCapital: CAPITAL.test(own), isJoined, isOpening };
  });
}

/** The runs of words with capitals, small words between them included. */
export const capitalRuns = (all: readonly SpelledWord[]): SpelledWord[][] =>
  runsOf(all).map(([from, to]) => all.slice(from, to));

export const isConnecting = ({ key, hasCapital }: Word): boolean => !hasCapital && CONNECTING.has(key);

/** Of "Brinks" in German and Dutch, the "s" may be a genitive. */
const withoutGenitive = (key: string): string => key.replace(/(?<=.{3})s$/u, '');

/** Says whether two words of two languages are spelled alike. The small words inside names may differ. */
const isAlike = (a: SpelledWord, b: SpelledWord): boolean =>
  a.key === b.key || (isConnecting(a) && isConnecting(b)) || withoutGenitive(a.key) === withoutGenitive(b.key);

/** The place of a run of words in a text, one after the other; -1 if it is not there. */
export const placeOf = (run: readonly SpelledWord[], all: readonly SpelledWord[]): number =>
  all.findIndex((_, start) =>
    run.every((word, offset) => {
      const there = all[start + offset];
      return there !== undefined && isAlike(word, there) && (offset === 0 || there.isJoined);
    }),
  );

// In a headline such as "Ferry Runs Aground Off Port Lunn" capitals say nothing. Shorter words ("of", "the") have none
// even there, and of six words one may be small too. Two words may both be names.
const TITLE_SHARE = 0.85;
const TITLE_WORDS = 3;
const LONG_WORD = 4;

/** Says whether a text has a capital on most words, whether they are names or not. */
export function isInTitleCase(all: readonly SpelledWord[]): boolean {
  const long = all.filter(({ text, isOpening }) => !isOpening && text.length >= LONG_WORD);
  return long.length >= TITLE_WORDS && long.filter(({ hasCapital }) => hasCapital).length >= TITLE_SHARE * long.length;
}
