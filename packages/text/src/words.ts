import { byScript } from './latin.ts';

/** Letters, marks and digits, with apostrophes inside. No part can match in two ways, so the time is linear. */
const word = byScript(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’ʼ][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gv);

/** Scripts without spaces between words, in which a run of letters is a whole clause. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** French and Italian articles and pronouns that lose their vowel: "l'élection" is two words, "O'Brien" is one. */
const ELIDED = new Set('l d j m n s t c qu un dell nell all sull dall jusqu lorsqu puisqu quest'.split(' '));

const APOSTROPHE = /['’ʼ]/;
/**
 * An apostrophe, or a letter from Thai on, the first unspaced script in Unicode's order. Runs without these are single
 * words.
 */
const DIVISIBLE = /['’ʼ\u0e00-\uffff]/;
const unspacedWords = new Intl.Segmenter('ja', { granularity: 'word' });

/**
 * The words of a text in order: lower-cased NFKC runs of letters and digits. A possessive ending is dropped ("Mali's"
 * gives "mali"), a French or Italian elision splits ("l'accord" gives "l", "accord"), any other apostrophe joins
 * ("don't" gives "dont"). Scripts without spaces are split by Unicode's dictionary.
 */
export function words(text: string): string[] {
  const plain = text.normalize('NFKC').toLowerCase();
  const runs = plain.match(word(plain)) ?? [];
  if (!DIVISIBLE.test(plain)) return runs;
  const all: string[] = [];
  for (const run of runs) {
    if (!DIVISIBLE.test(run)) all.push(run);
    else if (APOSTROPHE.test(run)) all.push(...apart(run));
    else if (UNSPACED.test(run)) all.push(...unspaced(run));
    else all.push(run);
  }
  return all;
}

function apart(run: string): string[] {
  const parts = run.split(APOSTROPHE);
  if (parts.at(-1) === 's') parts.pop();
  const elided = parts[0] ?? '';
  return parts.length > 1 && ELIDED.has(elided) ? [elided, parts.slice(1).join('')] : [parts.join('')];
}

function unspaced(run: string): string[] {
  return Array.from(unspacedWords.segment(run), ({ segment }) => segment);
}
