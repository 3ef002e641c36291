/** Zone names by their offset from UTC in hours. Ambiguous names (CST, BST, IST) have the usual meaning in feeds. */
const ZONES_BY_OFFSET: [number, string][] = [
  [0, 'Z UT UTC GMT WET'],
  [1, 'WEST BST CET MET MEZ'],
  [2, 'CEST MEST MESZ EET SAST'],
  [3, 'EEST MSK'],
  [4, 'MSD'],
  [5.5, 'IST'],
  [7, 'WIB ICT'],
  [8, 'HKT SGT AWST'],
  [9, 'JST KST'],
  [9.5, 'ACST'],
  [10, 'AEST'],
  [11, 'AEDT'],
  [12, 'NZST'],
  [13, 'NZDT'],
  [-2.5, 'NDT'],
  [-3, 'BRT ART ADT'],
  [-3.5, 'NST'],
  [-4, 'AST EDT'],
  [-5, 'EST CDT'],
  [-6, 'CST MDT'],
  [-7, 'MST PDT'],
  [-8, 'PST AKDT'],
  [-9, 'AKST'],
  [-10, 'HST'],
];

const ZONES = new Map(
  ZONES_BY_OFFSET.flatMap(([hours, names]) => names.split(' ').map((name) => [name, hours] as const)),
);

/** Names that mean the time people live by in a place, in summer and in winter. */
const PLACES = new Map([
  ['ET', 'America/New_York'],
  ['CT', 'America/Chicago'],
  ['MT', 'America/Denver'],
  ['PT', 'America/Los_Angeles'],
  ['EASTERN', 'America/New_York'],
  ['CENTRAL', 'America/Chicago'],
  ['MOUNTAIN', 'America/Denver'],
  ['PACIFIC', 'America/Los_Angeles'],
]);

const NUMERIC = /([+-])(\d{1,2}):?(\d\d)?\b/;

/** A name of the IANA database, as Java and ECMAScript's Temporal write it after the offset. */
const IANA = /\b[A-Z][A-Za-z]+\/[A-Z][\w+-]+(?:\/[A-Z]\w+)?/;

/**
 * The offset from UTC, in hours, of the zone in a text: `+05:30`, `GMT-5`, `CEST`, `ET`, `[Europe/Berlin]`. 0 for a
 * text without a known zone.
 * @param local the local time as milliseconds, as if it were UTC; decides between summer and winter
 */
export function zoneOffset(zone: string, local: number): number {
  const numeric = NUMERIC.exec(zone);
  if (numeric !== null) {
    const [, sign, hours, minutes = '0'] = numeric;
    return (sign === '-' ? -1 : 1) * (Number(hours) + Number(minutes) / 60);
  }
  const iana = IANA.exec(zone)?.[0];
  const name = /[a-z]+/i.exec(zone)?.[0].toUpperCase() ?? 'UTC';
  const place = iana ?? PLACES.get(name);
  return place === undefined ? (ZONES.get(name) ?? 0) : placeOffset(place, local);
}

/**
 * Reads the offset at the local time as if that were UTC: right except in the hours around the change of the clocks.
 */
function placeOffset(place: string, local: number): number {
  try {
    const format = new Intl.DateTimeFormat('en', { timeZone: place, timeZoneName: 'longOffset' });
    const [, sign, hours, minutes] = /GMT([+-])(\d+):(\d+)/.exec(format.format(local)) ?? [];
    return hours === undefined ? 0 : (sign === '-' ? -1 : 1) * (Number(hours) + Number(minutes) / 60);
  } catch {
    // The database has no such place, or the local time is no time. A date without its zone is better than none.
    return 0;
  }
}
