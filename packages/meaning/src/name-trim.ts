import { withoutCase } from './case-ending.ts';
import { isPlaceName } from './gazetteer.ts';
import { isListed } from './known-names.ts';
import { commonIn, isFirstName, nationalityOf } from './known-words.ts';
import { GREAT_PLACE, isClub, pointsOfPlace } from './name-kind.ts';
import { isJoint, isLink } from './name-run.ts';
import type { Token } from './token.ts';
import { isInstitution } from './wording/institution.ts';
import { organizationWords } from './wording/organizations.ts';
import { roles } from './wording/roles.ts';
import { noNames } from './wording/things.ts';

/** A part of a run that may be a name, and whether a title is before it. */
export type Candidate = { tokens: Token[]; isTitled: boolean };

const nameOf = (tokens: readonly Token[]): string => tokens.map(({ text }) => text).join(' ');
/** The articles of all languages. */
export const ARTICLE =
  /^(?:the|a|an|der|die|das|le|la|les|el|los|las|il|lo|gli|i|o|os|as|de|het|een|un|una|une|ein|eine)$/;

/** The names in a run, without titles, nationalities and words that are capitalised only as the first of a sentence. */
export function candidatesOf(run: readonly Token[], language: string | null): Candidate[] {
  const common = commonIn(language ?? 'en');
  let tokens = [...run];
  let isTitled = false;
  const isKnown = (): boolean => isListed(nameOf(tokens)) || isPlaceName(nameOf(tokens), language);
  while (!isKnown()) {
    const [first, next] = tokens;
    if (first === undefined) break;
    const isInstitutional = tokens.some(({ key }) => organizationWords.has(key));
    // "U.S. Attorney Nealy Cox".
    const isOfCountry =
      next !== undefined && tokens.length > 2 && roles.has(next.key) && isPlaceName(first.text, language);
    if (isOfCountry || (isLink(first.key) && !first.isCapital)) tokens = tokens.slice(1);
    else if (tokens.length > 1 && ARTICLE.test(first.key)) tokens = tokens.slice(1);
    else if (
      roles.has(withoutCase(first.key.replaceAll('.', ''))) &&
      !(isInstitutional && next && !isFirstName(next.key))
    ) {
      isTitled = true;
      tokens = tokens.slice(1);
    } else if (tokens.length > 1 && first.opens && common.has(first.key) && !isFirstName(first.key))
      tokens = tokens.slice(1);
    else if (
      tokens.length > 1 &&
      nationalityOf(first.key) !== undefined &&
      !tokens.some(({ key }) => isInstitution(key))
    )
      tokens = tokens.slice(1);
    else if (isDate(first.key)) tokens = tokens.slice(1);
    else break;
  }
  while (isTail(tokens, language) && !isKnown()) tokens = tokens.slice(0, -1);
  if (tokens.length === 0) return [];
  if (language === 'de' && isFirstName(tokens[0]?.key ?? '')) tokens = withoutNouns(tokens, common);
  const club = tokens.findIndex(({ text }) => isClub(text));
  if (club > 0 && club < tokens.length - 1 && !isKnown()) tokens = tokens.slice(club);
  const cut = isKnown() ? 0 : personAt(tokens, common, language);
  if (cut === 0) return [{ tokens, isTitled }];
  // The words before a person are a name of their own only if a list has it.
  const before = candidatesOf(tokens.slice(0, cut), language).filter(({ tokens: own }) =>
    isSure(nameOf(own), language),
  );
  return [...before, { tokens: tokens.slice(cut), isTitled: true }];
}

/** Removes the nouns after a German name: keeps the first names, and one last name or the words after a particle. */
function withoutNouns(tokens: Token[], common: ReadonlySet<string>): Token[] {
  const names = tokens.findIndex(({ key, isCapital }, at) => at > 0 && isCapital && !isFirstName(key));
  const rest = tokens.findIndex(({ key, isCapital }, at) => at > names && (isCapital || common.has(key)));
  const end = names > 0 && rest > 0 && !isLink(tokens[rest - 1]?.key ?? '') ? rest : tokens.length;
  const kept = tokens.slice(0, end);
  // The lists of everyday words contain famous last names, so a name of two words is not shortened.
  return kept.length > 2 && common.has(kept.at(-1)?.key ?? '') ? kept.slice(0, -1) : kept;
}

const isSure = (name: string, language: string | null): boolean => isListed(name) || isPlaceName(name, language);

const isDate = (key: string): boolean =>
  noNames.has(key) && /^(?:mon|tue|wed|thu|fri|sat|sun)|(?:ember|uary|ust)$/.test(key);

/** Whether the last word is no part of the name. "Guard" is: of the "National Guard", but not of a "Lakers Guard". */
function isTail(tokens: readonly Token[], language: string | null): boolean {
  const last = tokens.at(-1);
  if (last === undefined) return false;
  const isRole = roles.has(last.key) && (!isInstitution(last.key) || isSure(nameOf(tokens.slice(0, -1)), language));
  return isDate(last.key) || isRole || (isLink(last.key) && !last.isCapital);
}

/** Words for institutions that are directly followed by a person's name. */
const GOVERNMENTS = new Set(
  'consiglio gobierno governo gouvernement conseil ministère ministerio camera senato senado'.split(' '),
);

/**
 * The languages in which a capitalised profession or office can be directly before a person: "ministro degli Esteri
 * Antonio Tajani".
 */
const CALLINGS_LAST: ReadonlySet<string | null> = new Set(['de', 'ru', 'it', 'es', 'fr', 'pt']);

/** The index of a person after a club, a country or a profession: "Rams QB Matthew Stafford"; 0 for none. */
function personAt(tokens: readonly Token[], common: ReadonlySet<string>, language: string | null): number {
  const at = tokens.findIndex(({ key, isCapital }, place) => place > 0 && isCapital && isFirstName(key));
  // "il presidente del Consiglio Giorgia Meloni".
  if (at === 1 && tokens.length > 2 && GOVERNMENTS.has(tokens[0]?.key ?? '')) return at;
  const isTitled = tokens.slice(0, Math.max(at, 0)).some(({ key }) => roles.has(key));
  const [first] = tokens;
  const isPerson = first !== undefined && isFirstName(first.key) && pointsOfPlace(first.text, language) < GREAT_PLACE;
  // "Cleveland DL Larry Ogunjobi".
  const isPlayer = at > 1 && /^\p{Lu}{2,3}$/u.test(tokens[at - 1]?.text ?? '');
  if (isPlayer && at < tokens.length - 1) return at;
  if (!isTitled && (tokens.some(({ key }) => isInstitution(key)) || isPerson)) return 0;
  if (language === 'ru' && first && tokens.length > 2 && isPlaceName(first.text, language)) return 1;
  if (at <= 0 || at >= tokens.length - 1 || (isLink(tokens[at - 1]?.key ?? '') && !isJoint(tokens[at - 1]?.key ?? '')))
    return 0;
  const before = tokens.slice(0, at);
  const isOther = ({ key, text }: Token): boolean =>
    roles.has(key) ||
    common.has(key) ||
    nationalityOf(key) !== undefined ||
    isListed(text) ||
    isPlaceName(text, language) ||
    /^\p{Lu}{2,}$/u.test(text);
  const name = nameOf(before);
  return isTitled ||
    first?.opens ||
    CALLINGS_LAST.has(language) ||
    before.every(isOther) ||
    isListed(name) ||
    isPlaceName(name, language)
    ? at
    : 0;
}
