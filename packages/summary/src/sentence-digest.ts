import { type Span, sentences, words } from '@newsloom/text';
import { standsAlone } from './standing-alone.ts';
import { termsOf } from './term.ts';

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

/** The sentences of the beginning of a text. */
export function digestSentences(text: string, language: string | null): SentenceDigest[] {
  return sentences(beginningOf(text, charactersRead), language, sentencesRead).map((span) =>
    digestSentence(span, words(span.text), language),
  );
}

function digestSentence(span: Span, all: readonly string[], language: string | null): SentenceDigest {
  const filed = dateline.exec(span.text)?.[0].length ?? 0;
  const text = span.text.slice(filed);
  const own = filed === 0 ? all : words(text);
  return [span.start + filed, span.end, standsAlone(text, own, language), termsOf(own, language).join(' ')];
}

/** At most `length` UTF-16 units, without half of a character at the end, which not every JSON reader accepts. */
function beginningOf(text: string, length: number): string {
  const isSplit = /[\ud800-\udbff]/.test(text.charAt(length - 1));
  return text.slice(0, isSplit ? length - 1 : length);
}
