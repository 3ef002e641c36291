import { type Span, words } from '@newsloom/text';
import { keyOf } from './case-ending.ts';
import { countryNames } from './country-names.ts';
import { isPlaceName, placesNamed } from './gazetteer.ts';
import { addScore, type KindScore, kindOf, kinds, noScore, score } from './kind-score.ts';
import { isListed } from './known-names.ts';
import { commonIn, isFirstName } from './known-words.ts';
import { kindOfWords } from './name-kind.ts';
import { type Run, runsOf } from './name-run.ts';
import { article, candidatesOf } from './name-trim.ts';
import { type Token, tokensOf } from './token.ts';
import { placePrepositions } from './wording/places.ts';
import { roles, speech } from './wording/roles.ts';

/**
 * A name in an article, how often it has it, how near the beginning (3 dateline, 2 title, 1 first sentences, 0 later), and
 * what speaks for each kind, in the order of `kinds`.
 */
export type NameDigest = [name: string, mentions: number, lead: number, points: KindScore];

/** A name and its acronym, where the text gives both: "World Health Organization (WHO)". */
export type AcronymDigest = [acronym: string, name: string];

/** Languages whose names are found; in others capitals or the lack of them say nothing that was tried. */
const languages = new Set(['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'ru']);

/** Longer articles mention others at their end. The commonest come first. */
const MOST_NAMES = 40;
/** The first sentences of a text tell the event. */
const LEAD_SENTENCES = 2;

const AGE = /^,? \(?\d{2}\)?(?:[,)]| (?:ans|años|anni|anos|jaar|лет)\b)/;
const IN_BRACKETS = /^ \((\p{Lu}[\p{Lu}\p{N}&]{1,7})\)/u;
const ACRONYM = /^\p{Lu}[\p{Lu}\p{N}&]{1,5}$/u;
const PLACE = kinds.indexOf('place');
const PERSON = kinds.indexOf('person');
/** Points of a title before the name, an age behind it, a last name alone later. */
const [TITLED, AGED, ALONE_LATER] = [3, 3, 2];
/** "BAMAKO, Mali (AP) —", "Berlin (dpa)", "МОСКВА, 5 мая." */
const DATELINE = /^[ \u00a0]?(?:,[ \p{L}.\d]{2,24})?(?: ?\([\p{L}./ ]{2,20}\))?\s?(?:[-–—.:]|\()/u;

export type NamesDigest = { names: NameDigest[]; acronyms: AcronymDigest[] };

/** What is found of names, and the words of all that might be one. */
type FoundNames = NamesDigest & {
  nameWords: ReadonlySet<string>;
  /** German nouns, lower-cased; null in other languages, which do not mark them. */
  nouns: ReadonlySet<string> | null;
};

type Mention = {
  /** Stands behind "the": of a last name that is no person's. */
  hasArticle: boolean;
  name: string;
  words: string[];
  token: Token;
  points: KindScore;
  lead: number;
};

/** A title and its text. */
export type NameSource = {
  /** The title, a line break, the text. */
  text: string;
  /** Those of `text`. */
  sentences: readonly Span[];
  titleLength: number;
  isSport: boolean;
};

/** The names in a title and its text. */
export function digestNames(
  { text, sentences, titleLength, isSport }: NameSource,
  language: string | null,
): FoundNames {
  const lines = tokensOf(sentences, language);
  if (language === null || !languages.has(language))
    return { ...countryNames(lines, text, titleLength, language), acronyms: [], nouns: null };
  const trust = trustIn(lines, text, language);
  const common = commonIn(language);
  const isCommon = (key: string): boolean =>
    language !== 'de' && common.has(key) && !isFirstName(key) && !isPlaceName(key, language);
  const firstOfText = sentences.findIndex(({ start }) => start > titleLength);
  const acronyms = new Map<string, string>();
  const mentions = lines.flatMap((line, at) =>
    runsOf(line, text, (token, place) => trust(line, token, place), isCommon, language).flatMap((run) =>
      candidatesOf(run.tokens, language).flatMap(({ tokens, isTitled }): Mention[] => {
        const [first, last] = [tokens[0], tokens.at(-1)];
        if (first === undefined || last === undefined) return [];
        const name = asSpoken(text.slice(first.start, last.end).replaceAll(/\s+/g, ' '), language);
        const rest = text.slice(last.end, last.end + 40);
        const short = IN_BRACKETS.exec(rest)?.[1];
        if (short !== undefined && tokens.length > 1 && isAcronymOf(short, tokens)) acronyms.set(short, name);
        const isAgency = /^\p{Lu}{2,6}$/u.test(name) && !isPlaceName(name, language);
        const isDateline = at === firstOfText && first === line[0] && !isAgency && DATELINE.test(rest);
        const lead = isDateline ? 3 : at < firstOfText ? 2 : at < firstOfText + LEAD_SENTENCES ? 1 : 0;
        const points = pointsOf(run, tokens, isTitled, isDateline, rest, language);
        return [
          {
            name,
            words: name.split(' '),
            token: first,
            hasArticle: run.tokens[0] === first && article.test(run.before?.key ?? ''),
            points,
            lead,
          },
        ];
      }),
    ),
  );
  const names = collected(mentions, language, isSport);
  return { names, acronyms: [...acronyms], ...wordsIn(names, lines, language) };
}

/** The words of names, which are not keywords; in German also the nouns, which alone are. */
function wordsIn(names: readonly NameDigest[], lines: readonly Token[][], language: string) {
  const sure = names.filter(([, , , points]) => kindOf(points) !== null).flatMap(([name]) => words(name));
  const capital = lines.flatMap((line) =>
    line.filter(({ isCapital, opens, isHeadline }) => isCapital && !opens && !isHeadline),
  );
  const inside = capital.map(({ key }) => key);
  if (language === 'de') return { nameWords: new Set(sure), nouns: new Set(inside) };
  return { nameWords: new Set([...sure, ...inside.flatMap((key) => words(key))]), nouns: null };
}

/** Says of which words the capital means a name. */
function trustIn(lines: readonly Token[][], text: string, language: string) {
  const common = commonIn(language);
  const lower = new Set<string>();
  const confirmed = new Set<string>();
  for (const line of lines) {
    for (const token of line) {
      if (!token.isCapital) lower.add(token.key);
      else if (!token.opens && !token.isHeadline) confirmed.add(token.key);
    }
  }
  const isName = (token: Token): boolean =>
    isFirstName(token.key) || ACRONYM.test(token.text) || isListed(token.text) || isPlaceName(token.text, language);
  return (line: readonly Token[], token: Token, at: number): boolean => {
    const next = line[at + 1];
    const isFollowed = next?.isCapital === true && /^[ \u00a0]$/.test(text.slice(token.end, next.start));
    if (!token.opens && !token.isHeadline) return isFollowed || token.text.length > 1;
    if (lower.has(token.key) && language !== 'de') return false;
    if (token.isHeadline) return isName(token) || (confirmed.has(token.key) && !common.has(token.key));
    if (isFollowed) return !common.has(token.key) || isName(token) || roles.has(token.key);
    return isName(token) || (confirmed.has(token.key) && !common.has(token.key));
  };
}

function pointsOf(
  { tokens: run, before, after }: Run,
  tokens: readonly Token[],
  isTitled: boolean,
  isDateline: boolean,
  rest: string,
  language: string,
): KindScore {
  const isFirst = run[0] === tokens[0];
  const previous = isFirst ? (before?.key ?? '') : '';
  const next = run.at(-1) === tokens.at(-1) ? (after?.key ?? '') : '';
  // Companies speak as well.
  const speaker = isFirstName(tokens[0]?.key ?? '') ? 1 : 0;
  const person =
    (isTitled || roles.has(previous) ? TITLED : 0) +
    (AGE.test(rest) ? AGED : 0) +
    (speech.has(next) || speech.has(previous) ? speaker : 0);
  const place = (placePrepositions[language]?.has(previous) ? 1 : 0) + (isDateline ? 4 : 0);
  return score({ person, place });
}

/** Datelines shout: "KANSAS CITY". */
const asSpoken = (name: string, language: string): string =>
  /^[\p{Lu} ]{5,}$/u.test(name) && !isListed(name) && isPlaceName(name, language)
    ? name.replaceAll(/\p{L}+/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase())
    : name;

/** "SoftBank", not "McConnell". */
const camel = /^(?!Ma?c|De|Di|Le|La|Van|Fitz|O).*\p{Ll}\p{Lu}/u;

/** Whether one word can be a last name. German nouns stand behind titles as well. */
const isSurname = (word: string, language: string): boolean =>
  word.length > 2 &&
  /\p{Ll}/u.test(word) &&
  !camel.test(word) &&
  !(language === 'de' && /(?:en|ung|heit|keit|tion|schaft)$/.test(word));

const isAcronymOf = (acronym: string, tokens: readonly Token[]): boolean => {
  const initials = tokens.filter(({ isCapital }) => isCapital).map(({ text }) => text.charAt(0).toUpperCase());
  return initials.join('').startsWith(acronym.slice(0, 2)) || initials.join('') === acronym;
};

/** The mentions of each name together, the commonest first. */
function collected(mentions: readonly Mention[], language: string, isSport: boolean): NameDigest[] {
  const names = new Map<string, { words: string[]; name: string; count: number; lead: number; points: KindScore }>();
  for (const { name, words, points, lead } of mentions) {
    const known = names.get(name) ?? { words, name, count: 0, lead: 0, points: noScore() };
    const all = { ...known, count: known.count + 1, lead: Math.max(known.lead, lead) };
    names.set(name, { ...all, points: addScore(known.points, points) });
  }
  const lastNames = new Set(
    mentions.filter(({ words }) => words.length > 1).flatMap(({ words }) => [words[0] ?? '', words.at(-1) ?? '']),
  );
  const alone = new Set(
    mentions.filter(({ words, hasArticle }) => words.length === 1 && !hasArticle).map(({ name }) => keyOf(name)),
  );
  return [...names.values()]
    .flatMap(({ name, words, count, lead, points }): NameDigest[] => {
      const own = kindOfWords(words.join(' '), language)?.slice() ?? null;
      // German would fill the digest with nouns: a last name alone must be that of a person.
      if (
        own === null ||
        (language === 'de' &&
          !lastNames.has(name.replace(/s$/, '')) &&
          !lastNames.has(name) &&
          Math.max(...addScore(own, points)) < 1)
      )
        return [];
      // "Liverpool won" is the club, "in Liverpool" the town. Shouted words are acronyms.
      const isClub = isSport && (points[PLACE] ?? 0) === 0 && placesNamed(name, language)[0]?.kind === 'city';
      const isShouted = /^\p{Lu}{4,}$/u.test(name) && lead < 3;
      if (isClub || isShouted) own[PLACE] = 0;
      const isPlace = (own[PLACE] ?? 0) > 0 || lead === 3;
      if (!isPlace) points[PLACE] = 0;
      if (words.length === 1 && !isSurname(name, language)) points[PERSON] = 0;
      const last = words.length > 1 && language !== 'de' && alone.has(keyOf(words.at(-1) ?? ''));
      const all = addScore(addScore(own, points), score({ person: last ? ALONE_LATER : 0 }));
      return [[name, count, lead, all]];
    })
    .sort((a, b) => b[1] - a[1] || b[2] - a[2])
    .slice(0, MOST_NAMES);
}
