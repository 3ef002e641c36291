const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/** Codes that Intl names but ISO 3166-1 does not list: reserved codes, unions, placeholders. */
const NO_COUNTRY = new Set(['AC', 'CP', 'CQ', 'DG', 'EA', 'EU', 'EZ', 'IC', 'QO', 'TA', 'UN', 'XA', 'XB', 'ZZ']);

/**
 * The ISO 3166-1 code of a country (two letters) in capitals, or null if `text` is not a code. Accepts `XK` for Kosovo,
 * which is in common use. Refuses codes of former countries.
 */
export function countryCode(text: string): string | null {
  const code = text.trim().toUpperCase();
  if (!/^[A-Z]{2}$/.test(code) || NO_COUNTRY.has(code) || names.of(code) === undefined) return null;
  // Intl replaces the code of a former country by that of its successor.
  return new Intl.Locale(`und-${code}`).region === code ? code : null;
}
