import { collapseSpace, words } from '@newsloom/text';

const SEPARATOR = /\s+(\||–|—|-|::|»|·)\s+/gu;

// "BREAKING: ", "Watch | ", "UPDATE 4-": labels of the outlet, not part of the statement.
const LABEL =
  /^(?:(?:update|urgent|wrapup|rpt|refile|corrected) ?\d*-|(?:breaking(?: news)?|exclusive|just in|update|updated|watch|video|live updates?|live|photos|opinion|analysis)\s*[:|–—]\s*)/iu;

// "(Update1)", "- UPDATED", "[Video]": labels at the end, and what a live page adds.
const END_LABEL =
  /\s*(?:[([](?:updated?\s?\d*|video|videos|photos?|with video|gallery|exclusive|corrected)[)\]]|\s[–—-]\s(?:updated?|live|video))$|\s\+{3}\s.*$/iu;

// Endings of names of news sites.
const SITE_ENDING =
  /(?:\.\w{2,}|\b(?:news|times|post|press|tv|radio|magazine|journal|herald|tribune|guardian|telegraph|chronicle|gazette|observer|today|online))$/iu;

// A longer end of a title is part of its statement, not a site name. A shorter beginning could not stand alone.
const MOST_SITE_WORDS = 5;
const FEWEST_TITLE_WORDS = 4;

// No headline is longer, but a page without a title may give its whole text as one.
const CHARACTERS_READ = 500;

/** A title on one line, without a site or section name at the end and without a label at the beginning. */
export function cleanTitle(title: string, outlet: string): string {
  let rest = collapseSpace(title.slice(0, CHARACTERS_READ));
  for (const cut of rest.matchAll(SEPARATOR).toArray().reverse()) {
    const end = rest.slice(cut.index + cut[0].length);
    const start = rest.slice(0, cut.index);
    if (words(start).length < FEWEST_TITLE_WORDS || !isSite(end, cut[1] ?? '', outlet)) break;
    rest = start;
  }
  return rest.replace(END_LABEL, '').replace(LABEL, '');
}

function isSite(end: string, mark: string, outlet: string): boolean {
  const name = words(end).filter((word) => word !== 'the');
  if (name.length === 0 || name.length > MOST_SITE_WORDS) return false;
  // A bar is hardly ever part of a statement, a dash often is.
  if (mark === '|' || mark === '::' || mark === '»') return true;
  return SITE_ENDING.test(end) || isNameOf(name, outlet);
}

/**
 * Says whether words are the name of the outlet with this domain: "BBC" for bbc.co.uk, "The New York Times" for
 * nytimes.com.
 */
function isNameOf(name: readonly string[], outlet: string): boolean {
  const domain = outlet
    .toLowerCase()
    .replace(/^(?:www\.|the\s)/, '')
    .replace(/\..*$/, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
  const initials = name.map((word) => word.charAt(0)).join('');
  const squeezed = name.join('');
  if (domain.length < 2) return false;
  return (
    squeezed.startsWith(domain) || domain.startsWith(squeezed) || (initials.length > 2 && domain.startsWith(initials))
  );
}
