import { type Span, sentences, words } from '@newsloom/text';
import { standsAlone } from './standing-alone.ts';
import { termsOf } from './term.ts';

/** A sentence of an article with its words. */
export type ReadSentence = Span & { words: readonly string[] };

/**
 * A stored sentence of an article: its span in the text, whether it can be read alone, and the terms of its words,
 * separated by spaces.
 */
export type SentenceDigest = [start: number, end: number, alone: boolean, terms: string];

// News begins with what matters; later sentences are background.
const sentencesRead = 20;

// Twenty very long sentences. Limits the work for a long text without full stops.
const charactersRead = 12_000;

// "BAMAKO, Mali (AP) — ", "WASHINGTON—", "(Reuters) - ", "(CNN)": the place and the agency are not part of the
// statement.
const dateline =
  /^(?:\p{Lu}[\p{Lu}\s.,'’/-]{2,40}(?:,\s\p{Lu}[\p{L}. ]{1,30})?\s?(?:\([\p{L} ./]{2,30}\)\s?)?(?:—|–|-{1,2}\s)\s*|\([\p{L} ./]{2,30}\)\s?[—–-]{1,2}\s*|\((?:AFP|AP|Bloomberg|CNN|Reuters|UPI)\)\s*)/u;

/**
 * The sentences of the beginning of a text.
 *
 * @param read the known sentences of its first `length` characters
 */
export function digestSentences(
  text: string,
  read: readonly ReadSentence[],
  length: number,
  language: string | null,
): SentenceDigest[] {
  // The sentences of a cut line may differ from those of the whole line, so that line is read again.
  const whole = text.length <= length ? text.length : text.lastIndexOf('\n', length - 1) + 1;
  const known = read.filter(({ end }) => end <= whole).slice(0, sentencesRead);
  const missing = sentencesRead - known.length;
  const further = missing > 0 ? sentences(beginningOf(text, charactersRead).slice(whole), language, missing) : [];
  return [
    ...known.map((sentence) => digestSentence(sentence, sentence.words, language)),
    ...further.map((span) => {
      return digestSentence({ ...span, start: span.start + whole, end: span.end + whole }, words(span.text), language);
    }),
  ];
}

function digestSentence(span: Span, all: readonly string[], language: string | null): SentenceDigest {
  const filed = dateline.exec(span.text)?.[0].length ?? 0;
  const text = span.text.slice(filed);
  const own = filed === 0 ? all : words(text);
  return [span.start + filed, span.end, standsAlone(text, own, language), termsOf(own, language).join(' ')];
}

/** At most `length` UTF-16 units, without half of a character at the end, which not every JSON reader accepts. */
export function beginningOf(text: string, length: number): string {
  const isSplit = /[\ud800-\udbff]/.test(text.charAt(length - 1));
  return text.slice(0, isSplit ? length - 1 : length);
}
