import { type DateWords, dateWords } from './date-words.ts';

/** The words around dates in a language, ready to match. */
export type DateWording = {
  /** A weekday at the end of what comes before a date. Its name is the first group. */
  weekday: RegExp;
  /** 0 for Sunday to 6, as `Date` has it; null for another word. */
  weekdayOf(name: string): number | null;
  /** Says whether a date after this text, or a weekday before it, is when something is. */
  on(before: string, hasWeekday: boolean): boolean;
  told: ReadonlySet<string>;
  doubt: ReadonlySet<string>;
  /** Match words by their beginning. */
  moved: RegExp;
  stages: RegExp;
  planned: RegExp;
};

const known = new Map<string, DateWording>();

/** The wording of dates in a language (ISO 639-1); null where it is not known. */
export function dateWordingOf(language: string | null): DateWording | null {
  const lists = language === null ? undefined : dateWords[language];
  if (language === null || lists === undefined) return null;
  const wording = known.get(language) ?? readWording(language, lists);
  known.set(language, wording);
  return wording;
}

function readWording(language: string, lists: DateWords): DateWording {
  const weekdays = weekdayStems(language);
  const on = new RegExp(`(?:^|[^\\p{L}\\p{N}])(?:${lists.on.replace(/\|$/, '')})\\s+$`, 'iu');
  const bound = new RegExp(`(?<!\\p{L})(?:${lists.bound})['’]?(?:au|à| the| la)?\\s+$`, 'iu');
  // Right after a word: after a comma it is a dateline.
  const bare = lists.on.endsWith('|') ? /(?:^|[\p{Ll}»”"]\s+)$/u : null;
  return {
    weekday: new RegExp(
      `(?<!\\p{L})((?:${weekdays.join('|')})\\p{L}*(?:-\\p{L}+)?),?\\s+(?:(?:dem|den|the|el|il|le|dia|día)\\s+)?\\(?$`,
      'iu',
    ),
    weekdayOf: (name) => {
      const place = weekdays.findIndex((stem) => name.toLowerCase().startsWith(stem));
      return place < 0 ? null : place;
    },
    on: (before, hasWeekday) => {
      const rest = before.replace(on, ' ');
      const isOn = hasWeekday || rest !== before || bare?.test(before) === true;
      return isOn && !bound.test(rest);
    },
    told: new Set(lists.told.split('|')),
    doubt: new Set(lists.doubt.split(' ')),
    moved: beginningWith(lists.moved),
    stages: beginningWith(lists.stages),
    planned: beginningWith(lists.planned),
  };
}

const beginningWith = (list: string): RegExp => new RegExp(`^(?:${list})`, 'u');

/** From Sunday on, without endings: "сред" of "среда" and "среду", "segunda" of "segunda-feira". */
function weekdayStems(language: string): string[] {
  const format = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  // 7 January 2024 was a Sunday.
  return Array.from({ length: 7 }, (_, day) => format.format(Date.UTC(2024, 0, 7 + day)).toLowerCase()).map((name) =>
    (name.split('-')[0] ?? name).replace(/[ая]$/u, ''),
  );
}
