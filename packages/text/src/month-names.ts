/** The languages whose months have names instead of numbers, as Intl knows them; English first. */
const LOCALES = (
  'en de fr es it pt nl sv da nb fi is pl cs sk hu ro hr sr sr-Latn sl bs mk bg ru uk be el tr az kk uz ar-EG ar-MA ' +
  'ar-SY fa he hi bn mr ta te gu kn ml pa ur ne th id ms fil sw af ca eu gl et lv lt sq hy ka km lo my am ga cy'
).split(' ');

/** Abbreviations that Intl writes otherwise. */
const ALSO: [string, number, string][] = [
  ['sept', 9, 'en'],
  ['mrt', 3, 'nl'],
  ['marz', 3, 'de'],
  ['maerz', 3, 'de'],
];

/** From a name to its months, each with the languages in which it means that: `listopad` is October or November. */
type Names = Map<string, Map<number, string[]>>;

let names: Names | undefined;

/**
 * The month (1 to 12) that a word names, in whatever language; null for other words. A word that means different months
 * in different languages needs the language.
 */
export function monthOf(word: string, language: string | null): number | null {
  names ??= readNames();
  const months = names.get(keyOf(word));
  if (months === undefined) return null;
  const [[only] = []] = months;
  if (months.size === 1) return only ?? null;
  const spoken = [...months].find(([, languages]) => language !== null && languages.includes(language));
  return spoken?.[0] ?? null;
}

/** Written once and kept, since Intl takes a fifth of a second for all of them. */
function readNames(): Names {
  const found: Names = new Map();
  const add = (word: string, month: number, language: string) => {
    const months = found.get(word) ?? new Map<number, string[]>();
    found.set(word, months.set(month, [...(months.get(month) ?? []), language]));
  };
  for (const locale of LOCALES)
    for (const [name, month] of namesIn(locale, WIDTHS)) add(name, month, locale.split('-')[0] ?? locale);
  for (const [word, month, language] of ALSO) add(word, month, language);
  return found;
}

const WIDTHS = ['long', 'short'] as const;

/** The names of the months in one language, spelt as by `keyOf`. */
function namesIn(locale: string, widths: readonly (typeof WIDTHS)[number][]): [name: string, month: number][] {
  const formats = widths.flatMap((month) =>
    // In many languages the name of a month has another form next to a day.
    [{}, { day: 'numeric' } as const].map(
      (day) =>
        new Intl.DateTimeFormat(locale, {
          ...{ month, ...day, timeZone: 'UTC' },
          ...{ calendar: 'gregory', numberingSystem: 'latn' },
        }),
    ),
  );
  return formats
    .flatMap((format) =>
      Array.from({ length: 12 }, (_, index): [string, number] => {
        const parts = format.formatToParts(Date.UTC(2026, index, 12));
        return [keyOf(parts.find(({ type }) => type === 'month')?.value ?? ''), index + 1];
      }),
    )
    .filter(([name]) => name !== '' && !/\d/.test(name));
}

const read = new Map<string, ReadonlyMap<string, number>>();

/**
 * The month (1 to 12) that a word names in running text of a language (ISO 639-1); null for other words. Most languages
 * have abbreviations that are also other words there ("3 set", "3 out"), so these are read in English only.
 */
export function monthInText(word: string, language: string): number | null {
  const months = read.get(language) ?? readMonths(language);
  read.set(language, months);
  return months.get(keyOf(word)) ?? null;
}

function readMonths(language: string): ReadonlyMap<string, number> {
  const also = ALSO.flatMap(([name, month, spoken]): [string, number][] =>
    spoken === 'en' && language === 'en' ? [[name, month]] : [],
  );
  return new Map([...namesIn(language, language === 'en' ? WIDTHS : ['long']), ...also]);
}

/** Without the accents that are often left out, a preposition before it (Catalan), and the point of an abbreviation. */
function keyOf(word: string): string {
  const plain = word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '');
  return plain.normalize('NFC').replace(/^(?:de |d[’'])|[.׳॰]$/g, '');
}
