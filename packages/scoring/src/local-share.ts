/**
 * How much of the coverage is local: the share of outlets from the country of the event among the outlets of known
 * country, in whole percent.
 * @param countries outlets by country, as `coverage` gives them
 * @param eventCountry ISO 3166-1 code; null if unknown
 * @returns null if the country of the event, or of every outlet, is unknown
 */
export function localShareOf(countries: Readonly<Record<string, number>>, eventCountry: string | null): number | null {
  const known = Object.values(countries).reduce((sum, outlets) => sum + outlets, 0);
  if (eventCountry === null || known === 0) return null;
  return Math.round((100 * (countries[eventCountry] ?? 0)) / known);
}
