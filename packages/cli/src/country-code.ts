const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/** Codes that Intl names but ISO 3166-1 does not list: reserved codes, unions, placeholders. */
const NO_COUNTRY = new Set(['AC', 'CP', 'CQ', 'DG', 'EA', 'EU', 'EZ', 'IC', 'QO', 'TA', 'UN', 'XA', 'XB', 'ZZ']);

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** The codes of countries by their English names in lower case. */
const byName = new Map(
  LETTERS.flatMap((first) => LETTERS.map((second) => first + second)).flatMap((code) =>
    isCountry(code) ? [[names.of(code)?.toLowerCase() ?? '', code] as const] : [],
  ),
);

/**
 * The ISO 3166-1 code of a country (two letters) in capitals, from a code or an English name; null if `text` is
 * neither. Accepts `XK` for Kosovo, which is in common use. Refuses codes of former countries.
 */
export function countryCode(text: string): string | null {
  const code = text.trim().toUpperCase();
  return isCountry(code) ? code : (byName.get(code.toLowerCase()) ?? null);
}

function isCountry(code: string): boolean {
  if (!/^[A-Z]{2}$/.test(code) || NO_COUNTRY.has(code) || names.of(code) === undefined) return false;
  // Intl replaces the code of a former country by that of its successor.
  return new Intl.Locale(`und-${code}`).region === code;
}
