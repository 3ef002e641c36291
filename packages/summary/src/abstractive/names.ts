import { words } from '@newsloom/text';
import { termsOf } from '../term.ts';
import { type Evidence, isFunctionWord } from './evidence.ts';

/** A word of a sentence. */
export type Word = {
  /** Without a possessive ending, in lower case. */
  key: string;
  hasCapital: boolean;
  /** Whether only a space is between it and the word before. */
  isJoined: boolean;
};

export const WORD = /[\p{L}\p{M}\p{N}]+(?:['-][\p{L}\p{M}\p{N}]+)*/gu;
export const CAPITAL = /[\p{Lu}\p{Lt}]/u;

/** Small words inside names: "Bank of England", "Ursula von der Leyen". */
export const CONNECTING = new Set(
  'of de del della di da do dos das du des la le las los van von der den bin ibn al el ter ten af av'.split(' '),
);

// Endings that names have in some grammatical cases. For names in other languages there is no rule.
const ENDINGS: Readonly<Record<string, RegExp>> = {
  de: /(?<=.{3})e?s$/u,
  ru: /(?<=.{3})(?:ами|ями|ого|его|ому|ему|ой|ей|ом|ем|ым|им|ых|их|ую|юю|ая|яя|ый|ий|а|я|у|ю|е|и|ы|о|ь|й)$/u,
};

function wordsOf(text: string, language: string | null): Word[] {
  const ending = ENDINGS[language ?? ''];
  let end = -1;
  return Array.from(text.matchAll(WORD), ({ 0: found, index }): Word => {
    const isJoined = end >= 0 && /^ $/.test(text.slice(end, index));
    end = index + found.length;
    const own = found.replace(/'s$/u, '').toLowerCase();
    return { key: ending ? own.replace(ending, '') : own, hasCapital: CAPITAL.test(found), isJoined };
  });
}

/**
 * Runs of words with capitals, also with small words between them: the place of the first word, and the place after the
 * last.
 */
export function runsOf(all: readonly Word[]): [from: number, to: number][] {
  const runs: [from: number, to: number][] = [];
  for (let from = 0; from < all.length; from++) {
    if (all[from]?.hasCapital !== true) continue;
    let to = from + 1;
    for (let next = to; next < all.length && all[next]?.isJoined === true; next++) {
      const { hasCapital = false, key = '' } = all[next] ?? {};
      if (hasCapital) to = next + 1;
      else if (!CONNECTING.has(key)) break;
    }
    runs.push([from, to]);
    from = to - 1;
  }
  return runs;
}

/** Says whether the words stand one after the other in a sentence. */
const contains = (sentence: readonly Word[], run: readonly Word[]): boolean =>
  sentence.some((_, start) =>
    run.every(({ key }, offset) => {
      const there = sentence[start + offset];
      return there?.key === key && (offset === 0 || there.isJoined);
    }),
  );

/**
 * Says whether the cited sentences have every name of a text. A name is a run of words with capitals. They must have it
 * as a whole, because "Anna Holm" is nobody if they have Anna Lind and Ida Holm. A title before a name may be in lower
 * case in the sentences. The first word of the text may also be any word that is no name.
 */
export function hasKnownNames(text: string, { cited, common, language }: Evidence): boolean {
  const sentences = cited.map((sentence) => wordsOf(sentence, language));
  const small = new Set(sentences.flat().flatMap(({ key, hasCapital }) => (hasCapital ? [] : [key])));
  const all = wordsOf(text, language);
  const isPlainOpening = ({ key }: Word, place: number): boolean =>
    place === 0 && (isFunctionWord(key, language) || termsOf(words(key), language).every((term) => common.has(term)));
  return runsOf(all).every(([from, to]) => {
    for (let start = from; start < to; start++) {
      const run = all.slice(start, to);
      if (sentences.some((sentence) => contains(sentence, run))) return true;
      const [first] = run;
      if (first === undefined || !(small.has(first.key) || isPlainOpening(first, start))) return false;
    }
    return true;
  });
}
