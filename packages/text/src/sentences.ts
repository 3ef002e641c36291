import { abbreviations } from './abbreviations.ts';
import { byScript } from './latin.ts';
import type { Span } from './span.ts';
import { stopwords } from './stopwords.ts';

/** Greek ends questions with a semicolon; for every other language the rules of Unicode TR29 are the same. */
const greek = new Intl.Segmenter('el', { granularity: 'sentence' });
const general = new Intl.Segmenter('en', { granularity: 'sentence' });

const FIRST_WORD = /^[\p{P}\p{S}\s]*([\p{L}\p{M}\p{N}]+)/u;
const lastWord = byScript(/([\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}.]*)\.["'”’»\)\]]*$/v);
const LOWER = /^\p{Ll}/u;
const DIGIT = /^\p{Nd}/u;
const ORDINAL = /^\p{Nd}{1,2}$/u;
const NEXT_INITIAL = /^\p{Lu}\./u;
const INITIALS = /^(?:\p{L}\.)*\p{Lu}$/u;

/** Languages that write the day of a date as an ordinal with a full stop: "am 5. Mai". */
const ORDINAL_LANGUAGES = new Set<string | null>([
  'de',
  'da',
  'no',
  'fi',
  'cs',
  'sk',
  'hr',
  'sl',
  'hu',
  'et',
  'is',
  'lv',
]);

/**
 * The sentences of a text, trimmed, in order. Unicode's rules (TR29) make the first cut; breaks after abbreviations,
 * initials, ordinals and quoted questions are undone. A line break always ends a sentence.
 * @param language ISO 639-1; selects the abbreviations, and the words that may begin a sentence after one
 * @param most how many sentences from the beginning; the text is not read further
 */
export function sentences(text: string, language: string | null = null, most = Number.POSITIVE_INFINITY): Span[] {
  const found: Span[] = [];
  let start = 0;
  let end = 0;
  const close = (): void => {
    const sentence = trimmed(text, start, end);
    if (sentence !== null) found.push(sentence);
    start = end;
  };
  // All lines in one call, because a call of the segmenter costs more than a line. It also breaks at line ends.
  for (const { segment } of (language === 'el' ? greek : general).segment(text)) {
    if (text[end - 1] === '\n' || !goesOn(text.slice(start, end).trimEnd(), segment, language)) close();
    if (found.length >= most) return found;
    end += segment.length;
  }
  close();
  return found;
}

/** Says whether the sentence goes on in the next piece, so that the break must be undone. */
function goesOn(sentence: string, next: string, language: string | null): boolean {
  const first = FIRST_WORD.exec(next)?.[1];
  if (first === undefined || LOWER.test(first)) return true; // no word in the next piece, or "…?" she asked
  const tail = sentence.slice(-40); // longer than any abbreviation; keeps the search short
  const last = lastWord(tail).exec(tail)?.[1];
  if (last === undefined) return false;
  const known = abbreviations(language);
  const key = last.toLowerCase();
  if (known.titles.has(key)) return true;
  if (known.numbered.has(key)) return DIGIT.test(first);
  if (ORDINAL.test(last)) return ORDINAL_LANGUAGES.has(language);
  const initials = INITIALS.test(last);
  if (initials && NEXT_INITIAL.test(next)) return true;
  return (initials || known.others.has(key)) && !stopwords(language).has(first.toLowerCase());
}

function trimmed(text: string, start: number, end: number): Span | null {
  const line = text.slice(start, end).trimEnd();
  const sentence = line.trimStart();
  const from = start + line.length - sentence.length;
  return sentence === '' ? null : { text: sentence, start: from, end: from + sentence.length };
}
