import { words } from '@newsloom/text';
import { withoutQuotations } from '../quotation.ts';
import { termsOf } from '../term.ts';
import { wordingOf } from '../wording.ts';
import type { Evidence } from './evidence.ts';

/** Words that leave open whether something is so. A text that drops them tells an accusation as a fact. */
const LISTS: Readonly<Record<string, string>> = {
  en: `alleged allegedly accused suspected suspicion reportedly may might could claim claims claimed apparently apparent
    likely possible possibly potential unconfirmed if unless`,
  de: `angeblich angebliche angeblichen mutmaßlich mutmaßliche mutmaßlichen mutmaßlicher soll sollen könnte könnten dürfte
    dürften verdacht verdächtigt verdächtige verdächtiger offenbar möglicherweise womöglich wohl falls wenn`,
  fr: `présumé présumée présumés accusé accusée accusés soupçonné soupçonnée pourrait pourraient aurait auraient serait
    seraient peut-être éventuel si`,
  es: `presunto presunta presuntos presuntamente supuesto supuesta acusado acusada sospechoso podría podrían habría habrían
    posible posiblemente si`,
  it: `presunto presunta presunti accusato accusata sospettato potrebbe potrebbero avrebbe avrebbero sarebbe sarebbero
    possibile se`,
  pt: `suposto suposta supostamente suspeito suspeita acusado acusada poderia poderiam teria teriam seria possível se`,
  nl: `vermeende vermoedelijk vermoedelijke verdacht verdachte zou zouden mogelijk mogelijke naar als`,
  ru: `якобы предположительно предполагаемый подозреваемый подозреваемого обвиняемый обвиняемого возможно может могут
    если бы`,
};

const open = new Map<string | null, ReadonlySet<string>>(
  Object.entries(LISTS).map(([language, list]) => [language, new Set(list.split(/\s+/))]),
);

/** Contracted negations, as `words` spells them, in addition to those of the wording. */
const CONTRACTED = new Set('couldnt shouldnt wouldnt hasnt havent hadnt werent mustnt neednt aint'.split(' '));

/** "On May 5" leaves nothing open. */
const MONTH = /(?<=\s)May(?=\s)/g;

// "The company did not inspect the engine of the ferry": what is denied comes after the word, in German also before it.
const TERMS_BEFORE = 2;
const TERMS_AFTER = 3;

// The share of the terms around such a word. A text that has more of these terms repeats what was denied or left open;
// a "not" that has fewer of them denies something else.
const TOLD_SHARE = 0.5;

/** The terms around each word for which `isOne` holds. */
function around(all: readonly string[], language: string | null, isOne: (word: string) => boolean): string[][] {
  const terms = all.map((word) => termsOf([word], language)[0]);
  const content = (from: number, to: number): string[] => terms.slice(from, to).flatMap((term) => term ?? []);
  return all.flatMap((word, place) =>
    isOne(word)
      ? [[...content(0, place).slice(-TERMS_BEFORE), ...content(place + 1, all.length).slice(0, TERMS_AFTER)]]
      : [],
  );
}

/** What a text denies, and what it leaves open. Quotations are compared as a whole elsewhere. */
function reservationsOf(text: string, language: string | null) {
  const all = words(withoutQuotations(text).replace(MONTH, ' '));
  const { negations } = wordingOf(language);
  return {
    denied: around(all, language, (word) => negations.has(word) || (language === 'en' && CONTRACTED.has(word))),
    left: around(all, language, (word) => open.get(language)?.has(word) === true),
  };
}

/**
 * Says whether a text keeps the "not" and the "alleged" of the cited statements that it repeats, and adds no "not" of
 * its own.
 */
export function keepsReservations(text: string, { cited, language }: Evidence): boolean {
  const own = new Set(termsOf(words(text), language));
  const { denied, left } = reservationsOf(text, language);
  const told = cited.map((sentence) => reservationsOf(sentence, language));
  const isTold = (terms: readonly string[]): boolean =>
    terms.filter((term) => own.has(term)).length > TOLD_SHARE * terms.length;
  const theirs = told.flatMap((one) => one.denied);
  const isTheirs = (terms: readonly string[]): boolean =>
    theirs.some((others) => terms.filter((term) => others.includes(term)).length >= TOLD_SHARE * terms.length);
  return (
    denied.every(isTheirs) &&
    (denied.length > 0 || !theirs.some(isTold)) &&
    (left.length > 0 || !told.some((one) => one.left.some(isTold)))
  );
}
