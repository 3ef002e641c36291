import { calendarOf } from '@newsloom/text';
import type { Evidence } from './evidence.ts';

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const SPANS = ['day', 'week', 'month', 'year'] as const;
const readPhrases = new Map<string, readonly string[]>();

/** "yesterday", "last week", "next year" in a language (ISO 639-1), as Unicode has them; in English if unknown. */
function relativeDates(language: string | null): readonly string[] {
  // Intl throws for a malformed code.
  const code = language !== null && /^[a-z]{2,3}$/.test(language) ? language : 'en';
  const [locale = 'en'] = Intl.RelativeTimeFormat.supportedLocalesOf(code);
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const phrases =
    readPhrases.get(code) ?? SPANS.flatMap((span) => [-1, 0, 1].map((away) => format.format(away, span).toLowerCase()));
  readPhrases.set(code, phrases);
  return phrases;
}

// "пятница", "пятницу": names that share four letters at the beginning may be cases of one name. Accepting too many
// does no harm.
const STEM_LENGTH = 4;
const stemOf = (name: string): string => name.slice(0, Math.max(STEM_LENGTH, name.length - 3));

/** Cases of names that are too short to be recognised by their beginning. */
const OTHER_CASES = new Set(['мая', 'мае', 'травня']);

/** A weekday or month of a text as it is written, and whether it is the first word. */
type Named = { name: string; isOpening: boolean };

function namedIn(text: string, language: string | null): Named[] {
  const { weekdays, months } = calendarOf(language);
  const names = [...weekdays, ...months];
  const isName = (key: string): boolean =>
    names.some((name) => name === key || (name.length > STEM_LENGTH && key.startsWith(stemOf(name)))) ||
    OTHER_CASES.has(key);
  return (text.match(WORD) ?? [])
    .map((name, place) => ({ name, isOpening: place === 0 }))
    .filter(({ name }) => isName(name.toLowerCase()));
}

/** Capitals count, because "may" is no month. But the first word of a sentence always has a capital. */
const isSame = (a: Named, b: Named): boolean =>
  a.name === b.name || ((a.isOpening || b.isOpening) && a.name.toLowerCase() === b.name.toLowerCase());

const phrasesIn = (text: string, language: string | null): Set<string> => {
  const lower = ` ${(text.toLowerCase().match(WORD) ?? []).join(' ')} `;
  return new Set(relativeDates(language).filter((phrase) => lower.includes(` ${phrase} `)));
};

/** Says whether every weekday, month and relative date ("yesterday") of a text stands in the cited sentences. */
export function hasKnownDates(text: string, { cited, language }: Evidence): boolean {
  const there = cited.flatMap((sentence) => namedIn(sentence, language));
  const phrases = new Set(cited.flatMap((sentence) => [...phrasesIn(sentence, language)]));
  return (
    namedIn(text, language).every((one) => there.some((other) => isSame(one, other))) &&
    phrasesIn(text, language).isSubsetOf(phrases)
  );
}
