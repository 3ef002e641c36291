import { isPlaceName } from './gazetteer.ts';
import { type KindScore, score } from './kind-score.ts';
import { isListed } from './known-names.ts';
import { commonIn, isFirstName } from './known-words.ts';
import { type Run, runsOf } from './name-run.ts';
import { ARTICLE, type Candidate, candidatesOf } from './name-trim.ts';
import { trustIn } from './name-trust.ts';
import type { Token } from './token.ts';
import { placePrepositions } from './wording/places.ts';
import { roles, speech } from './wording/roles.ts';

/** One occurrence of a name in an article. */
export type Mention = {
  /** It follows "the", so it is not the last name of a person. */
  hasArticle: boolean;
  name: string;
  words: string[];
  /** Points for each kind from the words around it. */
  points: KindScore;
  /** How near the beginning: 3 dateline, 2 title, 1 first sentences, 0 later. */
  lead: number;
};

/** The first sentences of a text report the event. */
const LEAD_SENTENCES = 2;

const AGE = /^,? \(?\d{2}\)?(?:[,)]| (?:ans|años|anni|anos|jaar|лет)\b)/;
const IN_BRACKETS = /^ \((\p{Lu}[\p{Lu}\p{N}&]{1,7})\)/u;
/** Points for a title before the name, an age after it, a dateline. */
const [TITLED, AGED, DATED] = [3, 3, 4];
/** "BAMAKO, Mali (AP) —", "Berlin (dpa)", "МОСКВА, 5 мая." */
const DATELINE = /^[ \u00a0]?(?:,[ \p{L}.\d]{2,24})?(?: ?\([\p{L}./ ]{2,20}\))?\s?(?:[-–—.:]|\()/u;
/** In characters: how much text after a name is searched for an age, an acronym or the end of a dateline. */
const BEHIND = 40;

/**
 * Every mention of a name in the lines of an article, and the names of its acronyms.
 * @param textFrom the index of the line in which the text begins, after the title
 */
export function mentionsIn(lines: readonly Token[][], text: string, textFrom: number, language: string) {
  const trust = trustIn(lines, text, language);
  const common = commonIn(language);
  const isCommon = (key: string): boolean => common.has(key) && !isFirstName(key) && !isPlaceName(key, language);
  const acronyms = new Map<string, string>();
  const mentions: Mention[] = [];
  for (const [at, line] of lines.entries()) {
    for (const run of runsOf(line, text, (token, place) => trust(line, token, place), isCommon, language)) {
      for (const { tokens, isTitled } of candidatesOf(run.tokens, language)) {
        const [first, last] = [tokens[0], tokens.at(-1)];
        if (first === undefined || last === undefined) continue;
        const name = asSpoken(text.slice(first.start, last.end).replaceAll('\u00a0', ' '), language);
        const rest = text.slice(last.end, last.end + BEHIND);
        const short = IN_BRACKETS.exec(rest)?.[1];
        if (short !== undefined && isAcronymOf(short, tokens)) acronyms.set(short, name);
        const isAgency = /^\p{Lu}{2,6}$/u.test(name) && !isPlaceName(name, language);
        const isDateline = at === textFrom && first === line[0] && !isAgency && DATELINE.test(rest);
        mentions.push({
          name,
          words: name.split(' '),
          hasArticle: run.tokens[0] === first && ARTICLE.test(run.before?.key ?? ''),
          points: pointsOf(run, { tokens, isTitled }, isDateline, rest, language),
          lead: isDateline ? 3 : at < textFrom ? 2 : at < textFrom + LEAD_SENTENCES ? 1 : 0,
        });
      }
    }
  }
  return { mentions, acronyms: [...acronyms] };
}

function pointsOf(
  { tokens: run, before, after }: Run,
  { tokens, isTitled }: Candidate,
  isDateline: boolean,
  rest: string,
  language: string,
): KindScore {
  const isFirst = run[0] === tokens[0];
  const previous = isFirst ? (before?.key ?? '') : '';
  const next = run.at(-1) === tokens.at(-1) ? (after?.key ?? '') : '';
  // Companies are also quoted as speakers.
  const speaker = isFirstName(tokens[0]?.key ?? '') ? 1 : 0;
  const person =
    (isTitled || roles.has(previous) ? TITLED : 0) +
    (AGE.test(rest) ? AGED : 0) +
    (speech.has(next) || speech.has(previous) ? speaker : 0);
  const place = (placePrepositions[language]?.has(previous) ? 1 : 0) + (isDateline ? DATED : 0);
  return score({ person, place });
}

/** Datelines are in capitals: "KANSAS CITY". */
const asSpoken = (name: string, language: string): string =>
  /^[\p{Lu} ]{5,}$/u.test(name) && !isListed(name) && isPlaceName(name, language)
    ? name.replaceAll(/\p{L}+/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase())
    : name;

const isAcronymOf = (acronym: string, tokens: readonly Token[]): boolean => {
  const initials = tokens.filter(({ isCapital }) => isCapital).map(({ text }) => text.charAt(0).toUpperCase());
  return initials.join('').startsWith(acronym.slice(0, 2));
};
