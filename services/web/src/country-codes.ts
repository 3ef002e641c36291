/** Codes with a name that are not countries: groups, territories with reserved codes, and codes for tests. */
const OTHERS = new Set(['AC', 'CP', 'CQ', 'DG', 'EA', 'EU', 'EZ', 'IC', 'QO', 'TA', 'UN', 'XA', 'XB', 'ZZ']);

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** The codes of ISO 3166-1 in use, as far as this version of Node knows their names. */
export const countryCodes: readonly string[] = LETTERS.flatMap((first) =>
  LETTERS.map((second) => `${first}${second}`),
).filter((code) => !OTHERS.has(code) && isInUse(code));

function isInUse(code: string): boolean {
  // A withdrawn code is replaced by its successor.
  if (new Intl.Locale(`und-${code}`).region !== code) return false;
  return new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }).of(code) !== undefined;
}
