/** Articles with a text, and the words of them all. */
export type Volume = { articles: number; words: number };

/** What an outlet published on the last day of a week, and in the whole week. */
export type OutletWeek = { day: Volume; week: Volume };

/** An outlet has far fewer articles than usual, or far shorter ones. */
export type VolumeDrop = {
  kind: 'fewer' | 'shorter';
  /** Over how many days: 1 or 7. */
  days: 1 | 7;
  /** Articles, or words an article. */
  amount: number;
  usual: number;
};

/** With one former week, a first poll with its backlog of old articles would be the usual. */
const LEAST_WEEKS = 2;

/** Less than this share of the usual is a drop. Smaller changes happen too often for a person to look into each. */
const SHARE = 0.5;

/**
 * A drop is also this many standard deviations below the usual, as if articles came at random (Poisson). Chance alone
 * does that less than once in 30,000 days. So an outlet with fewer than 17 articles in a span shows no drop there.
 */
const DEVIATIONS = 4;

/** With fewer articles, a single long or short one changes the mean too much. */
const LEAST_ARTICLES = 20;

/** Says whether there is enough history to judge an outlet by. */
export const isJudged = (weeks: readonly OutletWeek[]): boolean => weeks.length > LEAST_WEEKS;

/**
 * Compares the newest week of an outlet with the weeks before, and the last day with the same day of those weeks, since
 * outlets publish less on Sundays. The usual amount is the median.
 * @param weeks the newest first, as far back as the outlet is known; weeks without articles are among them
 * @returns at most one drop of each kind; that of the day goes first
 */
export function volumeDrops(weeks: readonly OutletWeek[]): VolumeDrop[] {
  if (!isJudged(weeks)) return [];
  const spans = [
    { days: 1 as const, volumes: weeks.map(({ day }) => day) },
    { days: 7 as const, volumes: weeks.map(({ week }) => week) },
  ];
  const fewer = spans.map(({ days, volumes }) => fewerIn(volumes, days)).find((drop) => drop !== null);
  const shorter = spans.map(({ days, volumes }) => shorterIn(volumes, days)).find((drop) => drop !== null);
  return [fewer, shorter].filter((drop) => drop !== undefined);
}

function fewerIn([last, ...before]: readonly Volume[], days: VolumeDrop['days']): VolumeDrop | null {
  const amount = last?.articles ?? 0;
  const usual = medianOf(before.map(({ articles }) => articles));
  const isDrop = amount < SHARE * usual && amount < usual - DEVIATIONS * Math.sqrt(usual);
  return isDrop ? { kind: 'fewer', days, amount, usual } : null;
}

function shorterIn([last, ...before]: readonly Volume[], days: VolumeDrop['days']): VolumeDrop | null {
  const lengths = before.filter(isMany).map(lengthOf);
  if (last === undefined || !isMany(last) || lengths.length < LEAST_WEEKS) return null;
  const [amount, usual] = [lengthOf(last), medianOf(lengths)];
  return amount < SHARE * usual ? { kind: 'shorter', days, amount, usual } : null;
}

const isMany = ({ articles }: Volume): boolean => articles >= LEAST_ARTICLES;
const lengthOf = ({ articles, words }: Volume): number => words / articles;

/** The lower of the two in the middle, so that a drop is not seen too easily. */
const medianOf = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? 0;
