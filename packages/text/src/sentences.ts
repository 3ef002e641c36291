import { abbreviations } from './abbreviations.ts';
import type { Span } from './span.ts';
import { stopwords } from './stopwords.ts';

/** Greek ends questions with a semicolon; for every other language the rules of Unicode TR29 are the same. */
const greek = new Intl.Segmenter('el', { granularity: 'sentence' });
const general = new Intl.Segmenter('en', { granularity: 'sentence' });

const FIRST_WORD = /^[\p{P}\p{S}\s]*([\p{L}\p{M}\p{N}]+)/u;
const LAST_WORD = /([\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}.]*)\.["'”’»)\]]*$/u;
const LOWER = /^\p{Ll}/u;
const DIGIT = /^\p{Nd}/u;
const ORDINAL = /^\p{Nd}{1,2}$/u;
const NEXT_INITIAL = /^\p{Lu}\./u;
const INITIALS = /^(?:\p{L}\.)*\p{Lu}$/u;

/** Languages that write the day of a date as an ordinal with a full stop: "am 5. Mai". */
const ORDINAL_LANGUAGES = new Set(['de', 'da', 'no', 'fi', 'cs', 'sk', 'hr', 'sl', 'hu', 'et', 'is', 'lv']);

/**
 * The sentences of a text, trimmed, in order. Unicode's rules (TR29) make the first cut; breaks after abbreviations,
 * initials, ordinals and quoted questions are undone. A line break always ends a sentence.
 * @param language ISO 639-1; decides the abbreviations and the words that may begin a sentence after one
 */
export function sentences(text: string, language: string | null = null): Span[] {
  const found: Span[] = [];
  let lineStart = 0;
  for (const line of text.split('\n')) {
    for (const span of sentencesOfLine(line, language)) {
      found.push({ text: span.text, start: span.start + lineStart, end: span.end + lineStart });
    }
    lineStart += line.length + 1;
  }
  return found;
}

function sentencesOfLine(line: string, language: string | null): Span[] {
  if (line.trim() === '') return [];
  const segmenter = language === 'el' ? greek : general;
  const cuts: Span[] = [];
  let open: Span | null = null;
  for (const { segment, index } of segmenter.segment(line)) {
    if (open !== null && goesOn(open.text.trimEnd(), segment, language)) {
      open = { text: open.text + segment, start: open.start, end: index + segment.length };
      continue;
    }
    if (open !== null) cuts.push(open);
    open = { text: segment, start: index, end: index + segment.length };
  }
  if (open !== null) cuts.push(open);
  return cuts.map(trimmed).filter((span) => span.text !== '');
}

/** Whether the sentence so far goes on in the next piece, that is, whether the break between them is to be undone. */
function goesOn(sentence: string, next: string, language: string | null): boolean {
  const first = FIRST_WORD.exec(next)?.[1];
  if (first === undefined || LOWER.test(first)) return true; // no word of its own, or "…?" she asked
  const last = LAST_WORD.exec(sentence.slice(-40))?.[1]; // longer than any abbreviation; keeps the search short
  if (last === undefined) return false;
  const known = abbreviations(language);
  const key = last.toLowerCase();
  if (known.titles.has(key)) return true;
  if (known.numbered.has(key)) return DIGIT.test(first);
  if (ORDINAL.test(last)) return language !== null && ORDINAL_LANGUAGES.has(language);
  const initials = INITIALS.test(last);
  if (initials && NEXT_INITIAL.test(next)) return true;
  return (initials || known.others.has(key)) && !stopwords(language).has(first.toLowerCase());
}

function trimmed(span: Span): Span {
  const text = span.text.trim();
  const start = span.start + (span.text.length - span.text.trimStart().length);
  return { text, start, end: start + text.length };
}
