import { isFirstName } from './known-words.ts';
import type { Token } from './token.ts';
import { isInstitution } from './wording/institution.ts';
import { organizationWords } from './wording/organizations.ts';

/** Neighbouring words that may be a name, with the small words between them. */
export type Run = { tokens: Token[]; before: Token | null; after: Token | null };

/** Small words inside names of people and places, by language. */
const particles: Readonly<Record<string, ReadonlySet<string>>> = Object.fromEntries(
  Object.entries({
    en: 'de da del della di du des van von vom ter ten bin ibn bint al af av ap ben zu dos',
    de: 'von vom zu van de di del bin al',
    fr: 'de du des d van von di del bin al',
    es: 'de del van von di bin al dos da',
    it: 'di del della dei degli dello dell delle d de van von bin al',
    pt: 'de da do dos das del van von bin al',
    nl: 'van de von ter ten di bin al den der',
  }).map(([language, list]) => [language, new Set(list.split(' '))]),
);
/** Only after a particle: "de la Cruz", "van der Bellen". */
const ARTICLES = new Set('la las los le el l the het de den der dem das die lo gli'.split(' '));
/** French does not capitalise the second word of institutions: "Assemblée nationale". */
const SECONDS = new Set(
  'national nationale constitutionnel constitutionnelle européen européenne international internationale unies générale populaire insoumise'.split(
    ' ',
  ),
);
/** Only in the name of an institution, an event or a place: "Bank of England". */
const LINKS = new Set('of for für voor pour per para'.split(' '));
/** Only after another small word: "Centers for Disease Control and Prevention". */
const JOINTS = new Set('and und et y e en и & to'.split(' '));

const GAP = /^(?:[ \u00a0]|[ \u00a0](?:[dl]|dell)['’]| & )$/;
/** "St. Louis", "Dr. Smith". */
const ABBREVIATED = /^(?:st|mt|ft|dr|jr|mr|mrs|ms|sen|gov|rep|gen|lt|col|sgt|capt|prof|rev|sra?|dott|ste)$/;

/** More words than any name has. */
const MOST_WORDS = 9;

/** Groups the words of a sentence that may form names. `trusted` says whether a word's capital is a sign. */
export function runsOf(
  tokens: readonly Token[],
  text: string,
  trusted: (token: Token, at: number) => boolean,
  isCommon: (key: string) => boolean,
  language: string,
): Run[] {
  const runs: Run[] = [];
  let run: Token[] = [];
  let small: Token[] = [];
  let first = 0;
  const isNext = (before: Token, token: Token): boolean => {
    const gap = text.slice(before.end, token.start);
    if (gap === ' & ' && (isFirstName(run[0]?.key ?? '') || run.some(({ key }) => isInstitution(key)))) return false;
    return GAP.test(gap) || (/^\.[ \u00a0]$/.test(gap) && ABBREVIATED.test(before.key));
  };
  const close = (end: number): void => {
    if (run.length > 0) {
      const after = tokens[end - small.length] ?? null;
      runs.push({ tokens: run, before: tokens[first - 1] ?? null, after });
    }
    run = [];
    small = [];
  };
  for (const [at, token] of tokens.entries()) {
    const before = small.at(-1) ?? run.at(-1);
    if (before !== undefined && (!isNext(before, token) || run.length >= MOST_WORDS)) close(at);
    if (token.isCapital && trusted(token, at)) {
      // "Department of Homeland Security and Alex Azar" are two names.
      if (isJoint(small.at(-1)?.key ?? '') && isFirstName(token.key)) close(at);
      if (run.length === 0) first = at;
      run.push(...small, token);
      small = [];
    } else if (
      language === 'fr' &&
      run.length === 1 &&
      SECONDS.has(token.key) &&
      organizationWords.has(run[0]?.key ?? '')
    )
      run.push(token);
    else if (run.length > 0 && small.length < 2 && isSmall(token.key, run, small, isCommon, language))
      small.push(token);
    else close(at);
  }
  close(tokens.length);
  return runs;
}

/** German compounds for ministries and offices: "Bundesamt für Verfassungsschutz". */
const isMinistry = (key: string): boolean =>
  /^(?:bundes|landes).*(?:amt|ministerium|anstalt|agentur|zentrale)$/.test(key);

function isSmall(
  key: string,
  run: readonly Token[],
  small: readonly Token[],
  isCommon: (key: string) => boolean,
  language: string,
): boolean {
  if (particles[language]?.has(key)) {
    // In German, common nouns follow "von" as well.
    const isOpen = language !== 'de' || isFirstName(run[0]?.key ?? '');
    return isOpen && (small.length === 0 || ARTICLES.has(key));
  }
  if (ARTICLES.has(key)) return small.length > 0 && !JOINTS.has(small.at(-1)?.key ?? '');
  if (small.length > 0) return false;
  if (LINKS.has(key)) {
    const last = run.at(-1)?.key ?? '';
    // "Bank of England" is one name, "the Ivory Coast for Ghana" are two.
    const isHead = key === 'of' ? isInstitution(last) : organizationWords.has(last);
    return isHead || isMinistry(last) || run.some((token) => !token.isCapital);
  }
  if (!JOINTS.has(key)) return false;
  const [first] = run;
  // "Food and Drug Administration": common words, capitalised inside a sentence.
  const isPlain = (token: Token): boolean =>
    isCommon(token.key) || token.text.includes('.') || isInstitution(token.key);
  if (first !== undefined && language === 'en' && run.every(isPlain)) return !first.opens && !first.isHeadline;
  return run.some(({ key: word }) => isInstitution(word)) && run.some((token) => !token.isCapital);
}

export const isJoint = (key: string): boolean => JOINTS.has(key);

/** Whether a word is a small word that occurs inside names. */
export const isLink = (key: string): boolean =>
  Object.values(particles).some((list) => list.has(key)) || ARTICLES.has(key) || LINKS.has(key) || JOINTS.has(key);
