import { byScript } from '@newsloom/text';
import { wordingOf } from './wording.ts';

// A shorter sentence is a fragment or a quip; a longer one has more than one fact.
const fewestWords = 7;
const mostWords = 50;

// "…," she said in Bamako: with fewer words there is no named speaker.
const fewestOwnWords = 2;

// "The minister also said", "Republicans, meanwhile, are": a link to the sentence before is near the beginning.
const linkingWords = 5;

const quotation = /["“«„][^"“”«»„]*["”»“]/gu;
const furniture =
  /https?:|www\.|@|\||©|\b(?:subscribe|newsletter|sign up|click here|read more|read also|getty images|file photo|photo:|all rights reserved|advertisement|cookies|this article|this story|story continued)\b/iu;
const speaker = /^[\p{Lu}\s,.'’-]{4,}:/u; // of a transcript
const ending = /(?<!\.\.)(?:[.!。！])["'”’»)\]]*$/u;
const ownWord = byScript(/[\p{L}\p{M}\p{N}’']+/gv);
const beginning = /^["'“‘«„([]?[\p{Lu}\p{Lo}\p{N}$€£]/u;

/**
 * Says whether a sentence can be read alone: a whole statement of suitable length that does not depend on the sentence
 * before. Not the writer's own voice, a question, or page furniture.
 */
export function standsAlone(text: string, words: readonly string[], language: string | null): boolean {
  if (words.length < fewestWords || words.length > mostWords) return false;
  const { leaning, linking, firstPerson, pronouns, said } = wordingOf(language);
  if (leaning.has(words[0] ?? '') || words.slice(0, linkingWords).some((word) => linking.has(word))) return false;
  const unnamed = words.some((word, place) => pronouns.has(word) && said.has(words[place + 1] ?? ''));
  if (unnamed || !hasPairedQuotes(text) || isInCapitals(text)) return false;
  if (!ending.test(text) || !beginning.test(text) || speaker.test(text)) return false;
  const outside = text.replace(quotation, ' ').toLowerCase();
  const own = outside.match(ownWord(outside)) ?? [];
  // Only a quotation, without a speaker.
  if (own.length < fewestOwnWords) return false;
  return !own.some((word) => firstPerson.has(word.replace(/['’]/g, ''))) && !furniture.test(text);
}

const isInCapitals = (text: string): boolean => !/[a-z]/.test(text) && text === text.toUpperCase();

// Finds half of a quotation that goes on in the next sentence. Outlets mix straight and curly marks, so these are
// counted together.
function hasPairedQuotes(text: string): boolean {
  if (!/["“”«»()]/.test(text)) return true;
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  return count(/["“”]/g) % 2 === 0 && count(/«/g) === count(/»/g) && count(/\(/g) === count(/\)/g);
}
