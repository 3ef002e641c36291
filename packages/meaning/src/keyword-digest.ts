import { calendarOf, stopwords } from '@newsloom/text';
import { withoutCase } from './case-ending.ts';
import { isDullIn } from './known-words.ts';

/**
 * A word or phrase that could be a keyword: how it is written, its weight in the article, whether the title has it.
 */
export type KeywordDigest = [label: string, weight: number, inTitle: 0 | 1];

/** More do not become keywords of a story. */
const MOST = 30;
/** A title chooses its words; the first sentences tell the event. */
const IN_TITLE = 3;
const IN_LEAD = 1;
const LEAD_SENTENCES = 3;
/** A word that a text has only once and not in front is not what it is about. */
const LEAST_WEIGHT = 2;
/** Phrases of more words are sentences. */
const MOST_WORDS = 3;
/** A phrase says more than each of its words. */
const PHRASE_BONUS = 1;

const LETTERS = /^[\p{L}\p{M}'’]+$/u;
/** Endings and particles of Japanese. */
const HIRAGANA = /^\p{Script=Hiragana}+$/u;
const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]+$/u;
/** Shorter words are abbreviations and parts of others. */
const SHORTEST = 4;
const SHORTEST_UNSPACED = 2;
/** What is left of addresses. */
const REMAINS = new Set('http https html www com net org php utm amzn'.split(' '));

/** Words of names, which are not keywords; German nouns, lower-cased, which alone are keywords there. */
export type NamesAndNouns = { names: ReadonlySet<string>; nouns: ReadonlySet<string> | null };

/** The words of the title and of the text of an article, by sentence. */
type Sentences = readonly (readonly string[])[];

/**
 * The possible keywords of an article, the weightiest first, in the order of the text where they weigh the same.
 */
export function digestKeywords(
  title: Sentences,
  text: Sentences,
  { names, nouns }: NamesAndNouns,
  language: string | null,
): KeywordDigest[] {
  const isTopical = topicalIn(names, nouns, language);
  const found = new Map<string, { label: string; weight: number; inTitle: 0 | 1 }>();
  const add = (label: string, weight: number, inTitle: 0 | 1): void => {
    const key = withoutCase(label);
    const known = found.get(key);
    found.set(key, {
      label: known?.label ?? label,
      weight: (known?.weight ?? 0) + weight,
      inTitle: known?.inTitle === 1 ? 1 : inTitle,
    });
  };
  const titled = new Set<string>();
  for (const sentence of title) {
    for (const phrase of phrasesOf(sentence, isTopical)) {
      add(phrase, IN_TITLE + (phrase.includes(' ') ? PHRASE_BONUS : 0), 1);
      titled.add(phrase);
    }
  }
  for (const [at, sentence] of text.entries()) {
    const weight = 1 + (at < LEAD_SENTENCES ? IN_LEAD : 0);
    for (const word of sentence) if (isTopical(word)) add(word, weight, 0);
    for (const phrase of phrasesOf(sentence, isTopical))
      if (phrase.includes(' ') && titled.has(phrase)) add(phrase, weight, 0);
  }
  return [...found.values()]
    .filter(({ weight }) => weight >= LEAST_WEIGHT)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST)
    .map(({ label, weight, inTitle }) => [nouns === null ? label : capitalised(label), weight, inTitle]);
}

const capitalised = (label: string): string => label.replaceAll(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase());

/** Says which words of an article can be keywords. */
function topicalIn(
  names: ReadonlySet<string>,
  nouns: ReadonlySet<string> | null,
  language: string | null,
): (word: string) => boolean {
  const stop = stopwords(language);
  const { weekdays, months } = calendarOf(language);
  const isDull = isDullIn(language);
  const known = new Map<string, boolean>();
  const decide = (word: string): boolean =>
    LETTERS.test(word) &&
    word.length >= (UNSPACED.test(word) ? SHORTEST_UNSPACED : SHORTEST) &&
    !stop.has(word) &&
    !isDull(word) &&
    !names.has(word) &&
    nouns?.has(word) !== false &&
    !HIRAGANA.test(word) &&
    !weekdays.has(word) &&
    !months.has(word) &&
    !REMAINS.has(word);
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const topical = decide(word);
    known.set(word, topical);
    return topical;
  };
}

/** The topical words of a sentence, and the phrases of up to three neighbours. */
function phrasesOf(sentence: readonly string[], isTopical: (word: string) => boolean): string[] {
  const phrases: string[] = [];
  for (const start of sentence.keys()) {
    let phrase = '';
    for (const word of sentence.slice(start, start + MOST_WORDS)) {
      if (!isTopical(word)) break;
      phrase = phrase === '' ? word : `${phrase} ${word}`;
      phrases.push(phrase);
    }
  }
  return phrases;
}
