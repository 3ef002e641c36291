import { findDate, words } from '@newsloom/text';
import { withoutAuthorLabel } from './author-labels.ts';
import { plainLine } from './plain-line.ts';
import type { SiteNames } from './site-names.ts';

/** In characters; five names are shorter. A longer text is a paragraph about the author. */
const LONGEST = 120;

/** In words: the longest names of people, with titles and particles. */
const MOST_WORDS = 6;

/** The end of the names in a line: dates, reading times, and other things beside a byline. */
const TRAILING =
  /(?:^|[\s,.–—|-]+)(?:(?:last |first )?(?:published|updated|posted|modified|reviewed|created)\b|(?:on|am|le|el|il|op|den) (?=\S* ?\d)|\d+\s?min|for the |on behalf\b).*$/iu;

/** The place of publication after a name: "Ann Lee in Markets". */
const PLACE = /\s+in \p{Lu}.*$/u;

/** Separators between names in a line. "And" separates only texts that look like two names. */
const COMMAS = /\s*[;,，、؛،]\s*|\s+[|•·–—]\s+|\s*[|｜]\s*|\s*\/\s+|\s+\/\s*/u;
const AND = /\s+(?:and|&|und|et|y|e|en|och|og|ja|i|a|și|és|и|та|і|και|ve|dan|và|و)\s+/iu;

/** Titles and abbreviations of degrees after a name, which belong to the name. */
const DEGREE =
  /^(?:\p{Lu}{2,6}(?:-\p{Lu}{1,3})?(?:[\s-]\d{2,3})?|Ph\.?\s?D\.?|M\.?D\.?|M\.?A\.?|B\.?A\.?|M\.?Sc\.?|B\.?Sc\.?|Ed\.?D\.?|J\.?D\.?|R\.?N\.?|Esq\.?|Jr\.?|Sr\.?|I{2,3}|MBA|CPA|RD|LCSW)$/u;

/** Parts of a byline about people who are not the authors. */
const OTHERS =
  /^(?:photos?|photograph(?:y|s|ed)?|pictures?|images?|video|illustration|graphics?|fotos?|bild(?:er)?|foto|medically reviewed|reviewed|fact[- ]checked|edited|editing|translation)\b/i;

/** Words for roles after a name: "Lena Horvat, Senior Editor". */
const ROLE =
  /(?:^|\s)(?:editors?|director|reporter|correspondent|managers?|writer|professor|c[eft]o|co-?founder|founder|president|officer|analyst|engineer|specialist|journalist|columnist|principal|chief|head|fellow|expert|consultant|strategist|redakteur\p{L}*|korrespondent\p{L}*|leiter(?:in)?|journaliste|rédact\p{L}*|periodista|redactora?|corresponsal|directora?|jornalista|repórter|editora?|giornalista|redattore|direttore|inviato|verslaggever|redacteur|toimittaja|dziennikarz|redaktor\p{L}*|muhabiri?|корреспондент|редактор|обозреватель|журналист)(?=\s|$)/iu;

/** Accounts and offices in place of an author's name. */
const NOBODY =
  /^(?:(?:\S+[ _-])?admin(?:istrat(?:or|eur))?(?:[ _-]?\w+)?|webmaster|editors?|author|autor|anonymous|unknown|guest(?: author| contributor)?|contributor|user|root|wordpress|null|undefined|none|n\/a|by|staff)$/i;

/** Words in the names of offices, in many languages. */
const OFFICE =
  /(?:^|[\s-])(?:staff|team|editors?|editorial|newsroom|news ?desk|desk|redaktion|redaktionen|redaksjonen|redaktie|redactie|redacción|redaccion|redação|redacao|rédaction|redazione|redakcja|redakce|redakcia|redakcija|redacția|toimitus|szerkesztőség|agencies|agentur|agency|agencia|agencias|press)$|редакция|редакція|编辑部|編集部|편집부/iu;

/** Words in lower case inside names. */
const PARTICLE =
  /^(?:a[fv]|al|an|ap|ben|bin|bint|d|da|dal|das|de|dei|del|della|den|der|des|di|do|dos|du|e|el|ibn|la|las|le|les|lo|los|of|ten|ter|the|till|to|van|vom|von|y|zu|zum|zur|’t|'t)$/i;

/** Names as a page gives them, those of people and those of offices. */
export type Names = { people: string[]; offices: string[] };

/**
 * The names in a value that the page gives as names: without labels, dates, roles, the site, photographers and handles.
 * @param value plain text or markup
 */
export function statedNames(value: string, names: SiteNames): Names {
  const line = plainLine(value) ?? '';
  if (line.length > LONGEST || /^(?:https?:|www\.|@|\S+@)/.test(line) || /\{\{|\}\}|<%/.test(line))
    return { people: [], offices: [] };
  const isListOfTasks = (line.match(/\p{L}:\s/gu)?.length ?? 0) > 1;
  if (isListOfTasks) return { people: [], offices: [] };
  if (findDate(line) !== null && line.length < 40 && !/\p{L}{2,} \p{L}{2,}/u.test(line))
    return { people: [], offices: [] };
  const bare = withoutAuthorLabel(line.replace(/^[\s,;|/•·–—-]+/, ''))
    .replace(TRAILING, '')
    .replace(PLACE, '')
    .replace(/\s*[([@][^)\]]*[)\]]?$/u, '');
  const found: Names = { people: [], offices: [] };
  for (const part of bare.split(COMMAS).flatMap(joinedNames)) {
    const name = withoutAuthorLabel(part)
      .replace(/^[\s.:*]+|[\s:*]+$|(?<=\p{L}{3})\.$/gu, '')
      .replace(/\s+for\s+.*$/, '');
    const last = found.people.pop();
    if (last !== undefined) found.people.push(DEGREE.test(name) && !names.isSite(name) ? `${last}, ${name}` : last);
    if (last !== undefined && DEGREE.test(name)) continue;
    if (!isStatedName(name, found)) continue;
    (isOffice(name, names) ? found.offices : found.people).push(name);
  }
  return found;
}

/** Splits at "and" if each side has two words or begins with a capital, and the whole is not the name of a company. */
function joinedNames(part: string): string[] {
  const sides = part.split(AND);
  const areNames = sides.every((side) => words(side).length >= 2 || /^\p{Lu}/u.test(side));
  const isCompany = /\s&\s/.test(part) && sides.some((side) => words(side).length < 2);
  return sides.length > 1 && areNames && !isCompany ? sides : [part];
}

function isStatedName(name: string, found: Names): boolean {
  if (!/\p{L}/u.test(name) || OTHERS.test(name) || name.includes(':') || /[{}<>]|https?/.test(name)) return false;
  if (/\d{3}/.test(name)) return false;
  // After a name, text in lower case is a role: "regional correspondent".
  const isLower = /^\p{Ll}/u.test(name) && !PARTICLE.test(name.split(' ')[0] ?? '');
  const isRole = found.people.length > 0 && (isLower || ROLE.test(name));
  return !isRole;
}

const isOffice = (name: string, names: SiteNames): boolean =>
  names.isSite(name) || NOBODY.test(name) || OFFICE.test(name);

/** Says whether a text without a label looks like a name: two to six words, capitalised like a name. */
export function looksLikeName(text: string): boolean {
  if (text.length > LONGEST / 2 || /[\d:!?@#/|<>"“”]/.test(text)) return false;
  const parts = text.split(',')[0]?.trim().split(/\s+/) ?? [];
  if (!/\p{Lu}/u.test(text)) return /^[\p{Lo}\p{M}·・ ]{2,30}$/u.test(text) && parts.length <= MOST_WORDS;
  return (
    parts.length >= 2 &&
    parts.length <= MOST_WORDS &&
    parts.every((part) => /^[\p{Lu}‘’'"(]/u.test(part) || PARTICLE.test(part)) &&
    parts.filter((part) => /^\p{Lu}/u.test(part)).length >= 2
  );
}
