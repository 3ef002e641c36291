const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/** Codes that Intl has names for and ISO 3166-1 does not list: reserved ones, unions, and stand-ins. */
const NO_COUNTRY = new Set(['AC', 'CP', 'CQ', 'DG', 'EA', 'EU', 'EZ', 'IC', 'QO', 'TA', 'UN', 'XA', 'XB', 'ZZ']);

/**
 * The code of a country by ISO 3166-1 (two letters) as it is written there, or null for what is none. Kosovo's `XK` is
 * taken, which everybody uses; codes of countries that are no more are not.
 */
export function countryCode(text: string): string | null {
  const code = text.trim().toUpperCase();
  if (!/^[A-Z]{2}$/.test(code) || NO_COUNTRY.has(code) || names.of(code) === undefined) return null;
  // Intl gives the successor of a country that is no more.
  return new Intl.Locale(`und-${code}`).region === code ? code : null;
}
