import { datesText } from '@newsloom/text';
import type { Citation } from '../citation.ts';
import { amountText, isSameAmount } from './amounts.ts';
import type { CountReport, Report } from './reports.ts';
import { isRounding } from './rounding.ts';
import { DAY_MS } from './written-dates.ts';

/** A figure that independent outlets give differently at about the same time. */
export type Difference = {
  what: Report['what'];
  /** In words. */
  text: string;
  /** The most reported first. */
  values: { value: number; unit: string | null; citations: Citation[]; outlets: string[] }[];
};

// Articles are written some time before they are published, so within this time none could know of the other.
const SAME_TIME_MS = 30 * 60_000;

// A number is old, not different, if others are reported two days after its last report.
const LONG_MS = 48 * 3_600_000;

const MOST_CITATIONS = 4;

/** Groups of one kind that are compared: more are a table of figures, not news. */
const MOST_GROUPS = 20;

// One event is on two days at once in the world: late on the 12th in Chile, it is the 13th in Japan.
const APART_MS = 2 * DAY_MS;

/**
 * The figures and dates on which articles of different owners disagree. A number that changes with time is no
 * disagreement: a value is left behind if another one was first reported after its last report, and either a second
 * voice reports the other one too, or the other one is higher and came more than half an hour later. Dates that are
 * changed may be earlier too.
 *
 * @param counts in the order of time, as `reportsOf` gives them
 * @param amounts a group for each thing, as `amountReportsOf` gives them
 * @param dates a group for each thing, as `dateReportsOf` gives them
 */
export function differencesIn(
  counts: readonly CountReport[],
  amounts: readonly (readonly Report[])[] = [],
  dates: readonly (readonly Report[])[] = [],
): Difference[] {
  const kinds = [...Map.groupBy(counts, ({ what }) => what).values()];
  return [...kinds, ...amounts.slice(0, MOST_GROUPS), ...dates.slice(0, MOST_GROUPS)].flatMap((reports) => {
    const values = standing(reports);
    const [first] = reports;
    if (values.length < 2 || first === undefined) return [];
    return [{ what: first.what, text: textOf(first, values), values: values.map(valueOfGroup) }];
  });
}

const englishDay = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** "15 or 12 dead", "$2 or $1", "12 or 14 March 2026" */
function textOf({ what, unit }: Report, values: readonly Group[]): string {
  const numbers = values.map(([{ value }]) => value);
  if (unit === null) return `${numbers.join(' or ')} ${what}`;
  return what === 'date'
    ? datesText(numbers, englishDay, 'or')
    : numbers.map((value) => amountText(value, unit)).join(' or ');
}

function valueOfGroup(group: Group): Difference['values'][number] {
  const [{ value, unit }] = group;
  const cited = group.slice(0, MOST_CITATIONS);
  return {
    value,
    unit,
    citations: cited.map(({ articleId, quote, start, end }) => ({ articleId, quote, start, end })),
    outlets: [...new Set(group.map(({ outlet }) => outlet))],
  };
}

type Group = [Report, ...Report[]];

/** The last reports of each voice by value, without the values that are left behind. The most reported come first. */
function standing(reports: readonly Report[]): Group[] {
  const last = new Map(reports.map((report) => [report.voice, report]));
  const groups = [...Map.groupBy([...last.values()], ({ value }) => value).values()] as Group[];
  const newest = Math.max(...groups.map(endOf));
  return groups
    .filter((group) => newest - endOf(group) <= LONG_MS)
    .filter((group) => !groups.some((other) => isLeftBehind(group, other)))
    .filter((group, _, left) => !left.some((other) => other !== group && isSame(group[0], other[0])))
    .sort((a, b) => b.length - a.length || inOrder(a[0], b[0]));
}

/** The highest figure first, but the earliest day. */
const inOrder = (a: Report, b: Report): number => (a.what === 'date' ? a.value - b.value : b.value - a.value);

function isSame(a: Report, b: Report): boolean {
  if (a.what === 'date') return Math.abs(a.value - b.value) < APART_MS;
  return a.unit === null ? isRounding(a.value, b.value) : isSameAmount(a.value, b.value, a.unit);
}

/** Says whether the value of `one` is left behind by that of `other`. */
function isLeftBehind(one: Group, other: Group): boolean {
  const [end, start] = [endOf(one), other[0].at];
  // Missing people are found, so their number may also fall. What has a date is put off or brought forward.
  const isExpected = one[0].value < other[0].value || one[0].what === 'missing' || one[0].what === 'date';
  return end < start && (other.length > 1 || (isExpected && start - end > SAME_TIME_MS));
}

/** The time of the last report; reports are in the order of time. */
const endOf = (group: Group): number => group.at(-1)?.at ?? 0;
