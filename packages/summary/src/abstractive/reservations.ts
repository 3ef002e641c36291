import { words } from '@newsloom/text';
import { withoutQuotations } from '../quotation.ts';
import { termsOf } from '../term.ts';
import { wordingOf } from '../wording.ts';
import type { Evidence } from './evidence.ts';

/** Words that leave open whether something is so. A text that drops them tells an accusation as a fact. */
const lists: Readonly<Record<string, string>> = {
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
  Object.entries(lists).map(([language, list]) => [language, new Set(list.split(/\s+/))]),
);

const contracted = /n't\b/iu;

/** "On May 5" leaves nothing open. */
const capitalised = /(?<=\s)\p{Lu}\p{L}*/gu;

/** What changes whether a text states its facts: "not", "alleged". Quotations are compared as a whole elsewhere. */
function reservationsOf(whole: string, language: string | null) {
  const text = withoutQuotations(whole);
  const all = words(text);
  const { negations } = wordingOf(language);
  return {
    isNegated: all.some((word) => negations.has(word)) || (language === 'en' && contracted.test(text)),
    isOpen: words(text.replace(capitalised, '')).some((word) => open.get(language)?.has(word) === true),
  };
}

/**
 * Says whether a text keeps the "not" and the "alleged" of the cited sentence that is nearest to it, and has none that
 * no cited sentence has.
 */
export function keepsReservations(text: string, { cited, language }: Evidence): boolean {
  const own = new Set(termsOf(words(text), language));
  const told = cited.map((sentence) => {
    const terms = termsOf(words(sentence), language);
    return { ...reservationsOf(sentence, language), shared: terms.filter((term) => own.has(term)).length };
  });
  const nearest = told.reduce((best, next) => (next.shared > best.shared ? next : best));
  const { isNegated, isOpen } = reservationsOf(text, language);
  const keepsNegation = isNegated ? told.some((one) => one.isNegated) : !nearest.isNegated;
  return keepsNegation && (isOpen || !nearest.isOpen);
}
