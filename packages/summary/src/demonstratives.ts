import { calendarOf } from '@newsloom/text';

/**
 * Words that point, anywhere in a sentence, to something said before (`pointers`), unless one of `times` follows: "this
 * week" points to the calendar. Spelt as by `words`, by ISO 639-1 code.
 */
const LISTS: Readonly<Record<string, { pointers: string; times: string }>> = {
  en: {
    pointers: 'this these latter',
    times: `week weeks weekend month year years summer spring fall autumn winter season morning afternoon evening day days
     time past last coming century decade quarter term session election cycle school fiscal christmas country nation and is
     was`,
  },
  es: {
    pointers: 'este esta estos estas ese esa esos esas aquel aquella esto eso',
    times: 'semana mes año años verano invierno otoño primavera mañana tarde noche mismo misma fin siglo curso país es',
  },
  fr: {
    pointers: 'ce cet cette ces cela',
    times: `semaine mois année été hiver automne printemps matin soir nuit midi après week jour jours qui que qu dont n est sont
     sera fut sujet pays`,
  },
  de: {
    pointers: 'dieser diese dieses diesem diesen',
    times: `woche wochen monat jahr jahres jahren sommer frühjahr frühling herbst winter wochenende tag tage tagen tages morgen
     abend saison`,
  },
  it: {
    pointers: 'questo questa questi queste',
    times: 'settimana mese anno estate inverno autunno primavera mattina pomeriggio sera notte fine giorni stagione è',
  },
  pt: {
    pointers:
      'este esta estes estas esse essa esses essas deste desta desse dessa neste nesta nesse nessa isso disso nisso',
    times: 'semana mês ano anos verão inverno outono primavera manhã tarde noite fim século temporada dias',
  },
  nl: {
    pointers: 'dit deze',
    times: 'week weken maand jaar zomer winter herfst lente voorjaar weekend ochtend middag avond dagen seizoen',
  },
  ru: {
    pointers: 'этот эта эти этого этой этих этом этим этому эту',
    times: 'неделе неделю неделя году года год месяце месяца лето летом раз день утром',
  },
  no: {
    pointers: 'denne dette disse',
    times: 'uken måneden året sommeren vinteren høsten våren helgen sesongen dagene',
  },
  da: { pointers: 'denne dette disse', times: 'uge måned år sommer vinter weekend sæson dage' },
  sv: { pointers: 'denna detta dessa', times: 'vecka månad år sommar vinter höst vår helg säsong dagar' },
  pl: { pointers: 'tego tej tych temu', times: 'roku tygodnia miesiąca lata dnia samego' },
  tr: { pointers: 'bu şu bunun bunu buna', times: 'yıl hafta ay sabah akşam gün sezon kez yaz kış yılki' },
  ar: { pointers: 'هذا هذه ذلك تلك', times: 'الأسبوع العام الشهر الصيف اليوم السنة' },
  zh: { pointers: '这 這 此 该 該', times: '周 週 次 年 月' },
  ja: { pointers: 'この その 同', times: '日 夏 冬 春 秋 週 年' },
};

const set = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

const byLanguage = new Map(
  Object.entries(LISTS).map(([language, { pointers, times }]) => [
    language,
    { pointers: set(pointers), times: set(times) },
  ]),
);

/**
 * Says whether a sentence has a word that points to something outside it: "harnessed this fear", but not "this week".
 */
export function pointsOut(words: readonly string[], language: string | null): boolean {
  const known = byLanguage.get(language ?? '');
  if (known === undefined) return false;
  const { weekdays, months } = calendarOf(language);
  return words.some((word, place) => {
    const next = words[place + 1] ?? '';
    return known.pointers.has(word) && !known.times.has(next) && !weekdays.has(next) && !months.has(next);
  });
}
