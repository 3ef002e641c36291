import { calendarOf, stopwords } from '@newsloom/text';
import { withoutCase } from './case-ending.ts';
import { isDullIn } from './known-words.ts';

/** A word or phrase that could be a keyword: its spelling, its weight in the article, whether it is in the title. */
export type KeywordDigest = [label: string, weight: number, inTitle: 0 | 1];

/** Further words never become keywords of a story. */
const MOST = 30;
/** Words count more in the title, which is written with care, and in the first sentences, which report the event. */
const IN_TITLE = 3;
const IN_LEAD = 1;
const LEAD_SENTENCES = 3;
/** An article is not about a word that it has only once, after its first sentences. */
const LEAST_WEIGHT = 2;
/** Phrases of more words are sentences. */
const MOST_WORDS = 3;
/** A phrase is more specific than each of its words. */
const PHRASE_BONUS = 1;

const LETTERS = /^[\p{L}\p{M}'’]+$/u;
/** Endings and particles in Japanese. */
const HIRAGANA = /^\p{Script=Hiragana}+$/u;
const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]+$/u;
/** Shorter words are abbreviations and parts of other words. */
const SHORTEST = 4;
const SHORTEST_UNSPACED = 2;
/** Parts of web addresses. */
const REMAINS = new Set('http https html www com net org php utm amzn'.split(' '));

/** Words of names, which are not keywords; and German nouns, lower-cased: in German only these can be keywords. */
export type NamesAndNouns = { names: ReadonlySet<string>; nouns: ReadonlySet<string> | null };

/** The words of the title and of the text of an article, by sentence. */
type Sentences = readonly (readonly string[])[];

/** The possible keywords of an article, by weight, the highest first; equal ones in the order of the text. */
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

/** Makes a function that says whether a word can be a keyword. */
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

/** The topical words of a sentence, and its phrases of up to three neighbouring words. */
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
