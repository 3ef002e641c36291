import { type Span, sentences, words } from '@newsloom/text';
import { bareNames } from './bare-names.ts';
import { definiteNouns } from './definite-nouns.ts';
import { type Refusal, refusalOf } from './fitness.ts';
import { isViewOrScene, pointsBack } from './loose-phrases.ts';
import { isLoose } from './loose-pronoun.ts';
import { termsOf } from './term.ts';

/**
 * A stored sentence of an article: its span in the text, why it cannot be shown alone (null if it can), how many words
 * it has, their terms, separated by spaces, whether it reads as part of a longer text or as a view (1), and the terms
 * that it takes as known: surnames that it does not give in full, and nouns like "the company".
 */
export type SentenceDigest = [
  start: number,
  end: number,
  refusal: Refusal | null,
  length: number,
  terms: string,
  isLoose: 0 | 1,
  leansOn: string,
];

// News begins with what matters; later sentences are background.
const SENTENCES_READ = 20;

// Twenty very long sentences. Limits the work for a long text without full stops.
const CHARACTERS_READ = 12_000;

// "BAMAKO, Mali (AP) — ", "ULAN BATOR, July 3 (Reuters) - ", "WASHINGTON—", "Ridgecrest, California (CNN)", "(CNN)",
// "5.42 p.m. ": place, day, agency and time are not part of the statement.
const agency = String.raw`\((?:AFP|ANSA|AP|Bloomberg|CNN|dpa|EFE|Reuters|UPI|Xinhua|Xinhuanet)\)`;
const day = String.raw`(?:Jan|Feb|March|April|May|June|July|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d{1,2}`;
const dash = String.raw`\s?(?:—|–|―|â\s|-{1,2}\s)\s*`; // â: what a wrong encoding left of one
const dateline = new RegExp(
  [
    String.raw`^\p{Lu}[\p{Lu}\s.,'’/-]{2,40}(?:,\s\p{Lu}[\p{L}. ]{1,30})?(?:,\s${day})?\s?(?:\([\p{L} ./]{2,30}\)\s?)?${dash}`,
    String.raw`^(?:\p{Lu}[\p{L}.,' ]{2,40} )?(?:${day} )?${agency}(?:${dash}|\s*)`,
    String.raw`^\([\p{L} ./]{2,30}\)\s?[—–-]{1,2}\s*`,
    String.raw`^\p{Lu}\p{Ll}+, \p{Lu}\p{Ll}+ [-–—―] (?=\p{Lu})`,
    String.raw`^\p{Lu}{4,}[\p{Lu} ]*(?:, \p{Lu}[\p{L} ]{2,20})?\s{2,}(?=\p{Lu})`,
    String.raw`^Reporting from [\p{L} ,.]{2,40}${dash}`,
    String.raw`^${day} (?=\p{Lu}\p{Ll}* )`,
    `^(?:EXCLUSIVE|Exclusive|BREAKING|Breaking|UPDATE|Update)(?:${dash}|: )`,
    String.raw`^\d{1,2}[.:]\d\d(?: ?[ap]\.?m\.?| Uhr| Uhr:)?(?:${dash}|:\s|\s)(?=\p{Lu})`,
  ].join('|'),
  'u',
);

/** The sentences of the beginning of a text. */
export function digestSentences(text: string, language: string | null): SentenceDigest[] {
  const spans = sentences(beginningOf(text, CHARACTERS_READ), language, SENTENCES_READ);
  const texts = spans.map((span) => span.text);
  const [surnames, nouns] = [bareNames(texts, language), definiteNouns(texts, language)];
  return spans.map((span, position) => {
    const digested = digestSentence(span, words(span.text), language);
    const isFit = digested[2] === null;
    if (!isFit) return [...digested, 0, ''];
    const isPart = position > 0 && (isLoose(span.text, language) || pointsBack(span.text, language));
    const loose = isPart || isViewOrScene(span.text, language) ? 1 : 0;
    const leansOn = [...termsOf(words((surnames[position] ?? []).join(' ')), null), ...(nouns[position] ?? [])];
    return [...digested, loose, [...new Set(leansOn)].join(' ')];
  });
}

function digestSentence(
  span: Span,
  all: readonly string[],
  language: string | null,
): [start: number, end: number, refusal: Refusal | null, length: number, terms: string] {
  const filed = dateline.exec(span.text)?.[0].length ?? 0;
  const text = span.text.slice(filed);
  const own = filed === 0 ? all : words(text);
  return [span.start + filed, span.end, refusalOf(text, own, language), own.length, termsOf(own, language).join(' ')];
}

/** At most `length` UTF-16 units, without half of a character at the end, which not every JSON reader accepts. */
function beginningOf(text: string, length: number): string {
  const isSplit = /[\ud800-\udbff]/.test(text.charAt(length - 1));
  return text.slice(0, isSplit ? length - 1 : length);
}
