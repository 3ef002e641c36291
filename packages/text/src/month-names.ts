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
  for (const locale of LOCALES) {
    for (const month of ['long', 'short'] as const) {
      // In many languages the name of a month has another form next to a day.
      for (const day of [{}, { day: 'numeric' }] as const) {
        const format = new Intl.DateTimeFormat(locale, {
          ...{ month, ...day, timeZone: 'UTC' },
          ...{ calendar: 'gregory', numberingSystem: 'latn' },
        });
        for (let index = 0; index < 12; index += 1) {
          const parts = format.formatToParts(Date.UTC(2026, index, 12));
          const name = keyOf(parts.find(({ type }) => type === 'month')?.value ?? '');
          if (name !== '' && !/\d/.test(name)) add(name, index + 1, locale.split('-')[0] ?? locale);
        }
      }
    }
  }
  for (const [word, month, language] of ALSO) add(word, month, language);
  return found;
}

/** Without the accents that are often left out, a preposition before it (Catalan), and the point of an abbreviation. */
function keyOf(word: string): string {
  const plain = word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '');
  return plain.normalize('NFC').replace(/^(?:de |d[’'])|[.׳॰]$/g, '');
}
