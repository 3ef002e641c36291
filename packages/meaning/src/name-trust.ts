import { isPlaceName } from './gazetteer.ts';
import { isListed } from './known-names.ts';
import { commonIn, isFirstName } from './known-words.ts';
import type { Token } from './token.ts';
import { roles } from './wording/roles.ts';

const ACRONYM = /^\p{Lu}[\p{Lu}\p{N}&]{1,5}$/u;

/** Makes a function that says whether the capital of a word, given its line and index, is a sign of a name. */
export function trustIn(lines: readonly Token[][], text: string, language: string) {
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
