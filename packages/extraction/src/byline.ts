import { findDate } from '@newsloom/text';
import { accountAfterLabel, afterAuthorLabel, isAuthorLabel } from './author-labels.ts';
import { looksLikeName, type Names, statedNames } from './author-names.ts';
import { elementWords, isElsewhere, isOfSiteHeader } from './element-names.ts';
import type { Found } from './found-value.ts';
import type { Surroundings } from './headline-surroundings.ts';
import type { LinkedArticle } from './json-ld.ts';
import { allMeta, type MetaTags } from './meta-tags.ts';
import type { PageElements } from './page-elements.ts';
import { type PageLine, pageLines } from './page-lines.ts';
import { contains, type PageElement } from './page-tree.ts';
import type { SiteNames } from './site-names.ts';

const META_NAMES = (
  'author article:author og:author og:article:author parsely-author sailthru.author dc.creator dcterms.creator ' +
  'dc.contributor citation_author byl rnews:author bt:author cxenseparse:author mediaplanet:author'
).split(' ');

/** Classes of an author's name in hCard and h-entry. */
const CARD = /(?:^|\s)(?:p-author|fn)(?:\s|$)/;

/** Addresses of pages about an author. */
const AUTHOR_PAGE =
  /\/(?:authors?|autore?n?s?|autor(?:in|as?|es)|auteurs?|profiles?|profil|people|persons?|staff|by|contributors?|writers?|journalists?|redacteur|redakteur|forfatter|skribent|columnists?|bio|reporters?|yazarlar?|penulis)\/[^/]/i;

/** Words in the names of elements that contain the author, in many languages. */
const AUTHOR_WORDS = new Set(
  (
    'author authors authorname byline bylines writer writers writtenby postedby contributor contributors reporter ' +
    'journalist autor autorin autoren autores autora auteur auteurs autore autori redactor redakteur verfasser skribent ' +
    'forfatter författare firma yazar penulis автор журналист'
  ).split(' '),
);

/** Words in the names of parts of such elements that do not contain a name. */
const NOT_A_NAME = new Set(
  'bio biography description image avatar photo picture social share follow title role job date time tags email twitter'.split(
    ' ',
  ),
);

/** A page with more authors is a list of authors. */
const MOST_AUTHORS = 12;

/** In lines: how much of the end of an article is read for a signature. */
const END = 12;

/** In characters: a longer line with a label is a sentence. */
const LONGEST_LINE = 160;

/** In lines: only this near to the headline can a text after a label be an account name. */
const NEAREST = 6;

/** In words: the longest name that is accepted beside a date, because the name of a section can be there too. */
const MOST_WORDS = 3;

/** In characters: a longer line after a label is more than a name. */
const LONGEST_ALONE = 40;

const NONE: Names = { people: [], offices: [] };

type Source = { source: string; read: () => Names };

/**
 * The authors of a page: the people in the first source that has any, else the offices in place of them ("Staff", the
 * name of the site). The sources are JSON-LD, the meta tags, the markup, the lines around the headline, and the end.
 */
export function authorNames(
  elements: PageElements,
  meta: MetaTags,
  linked: LinkedArticle | null,
  around: Surroundings,
  names: SiteNames,
): Found<string[]> | null {
  const sources: Source[] = [
    { source: 'json-ld author', read: () => linkedNames(linked, names) },
    ...META_NAMES.map((name) => ({ source: `meta ${name}`, read: () => merged(allMeta(meta, name), names) })),
    { source: 'element author', read: () => elementNames(markedElements(elements), around, names, false) },
    { source: 'text near the headline', read: () => namesInLines(around.near, names) },
    {
      source: 'element with the name of an author',
      read: () => elementNames(namedElements(elements), around, names, true),
    },
    { source: 'link to an author', read: () => elementNames(authorLinks(elements), around, names, true) },
    { source: 'text beside the date', read: () => namesBesideDate(around, names) },
    { source: 'text at the end', read: () => namesInLines(around.all.slice(-END), names) },
  ];
  let office: Found<string[]> | null = null;
  for (const { source, read } of sources) {
    const { people, offices } = read();
    const [someone, somewhere] = [[...new Set(people)], [...new Set(offices)]];
    if (someone.length > 0 && someone.length <= MOST_AUTHORS) return { value: someone, source };
    if (somewhere.length > 0 && somewhere.length <= MOST_AUTHORS) office ??= { value: somewhere, source };
  }
  return office;
}

function linkedNames(linked: LinkedArticle | null, names: SiteNames): Names {
  const all = (linked?.authors ?? []).map(({ name, isOrganization }) => {
    const { people, offices } = statedNames(name, names);
    return isOrganization ? { people: [], offices: [...people, ...offices] } : { people, offices };
  });
  return joined(all);
}

const merged = (values: string[], names: SiteNames): Names => joined(values.map((value) => statedNames(value, names)));

const joined = (all: Names[]): Names => ({
  people: all.flatMap(({ people }) => people),
  offices: all.flatMap(({ offices }) => offices),
});

/** Elements whose markup says that they are the author: microdata, links, hCard and h-entry. */
function markedElements(elements: PageElements): PageElement[] {
  const authors = elements.marked('itemprop', 'author').filter(({ nodeName }) => nodeName !== 'META');
  const isInAuthor = (element: PageElement): boolean =>
    authors.some((author) => author !== element && contains(author, element));
  const inner = elements.marked('itemprop', 'name').filter(isInAuthor);
  const cards = elements.classed.filter((element) => CARD.test(element.getAttribute('class') ?? ''));
  return [...(inner.length > 0 ? inner : authors), ...elements.marked('rel', 'author'), ...cards];
}

/** Elements whose class or id contains a word for the author. */
function namedElements(elements: PageElements): PageElement[] {
  return elements.classed.filter((element) => {
    const words = elementWords(element);
    return words.some((word) => AUTHOR_WORDS.has(word)) && !words.some((word) => NOT_A_NAME.has(word));
  });
}

const authorLinks = (elements: PageElements): PageElement[] =>
  elements.named('A').filter((link) => AUTHOR_PAGE.test(link.getAttribute('href') ?? '') && !isOfSiteHeader(link));

/** The names in those of the elements that are near the headline, else in those that are in the article. */
function elementNames(
  elements: PageElement[],
  around: Surroundings,
  names: SiteNames,
  mustLookLikeName: boolean,
): Names {
  const own = elements.filter((element) => !isElsewhere(element) && contains(around.scope, element));
  const near = own.filter((element) =>
    around.near.some((line) => line.parts.includes(element) || contains(element, line.element)),
  );
  for (const group of [near, own]) {
    const found = joined(group.map((element) => namesIn(element, names, mustLookLikeName)));
    if (found.people.length > 0) return found;
    if (found.offices.length > 0) return found;
  }
  return NONE;
}

/** The names in the first line of an element that has any. */
function namesIn(element: PageElement, names: SiteNames, mustLookLikeName: boolean): Names {
  for (const { text } of pageLines(element).slice(0, 4)) {
    if (isAuthorLabel(text)) continue;
    const found = statedNames(text, names);
    const people = mustLookLikeName ? found.people.filter(looksLikeName) : found.people;
    if (people.length > 0 || found.offices.length > 0) return { people, offices: found.offices };
  }
  return NONE;
}

/** The separators of the items in a line. */
const ITEMS = /\s+[|•·●∙⋅–—-]\s+|\s*[|•●]\s*/;

/** The text after a date: "Posted on 1 March 2026 by Ann Lee". */
const AFTER_DATE = /\b(?:19|20)\d\d,?(?:\s+(?:at\s+)?\d\d?:\d\d)?\s+(\p{L}.*)$/u;

/** The names after a label such as "By", in the same line or in the next. */
function namesInLines(lines: PageLine[], names: SiteNames): Names {
  for (const [at, { text }] of lines.entries()) {
    const parts = text.length > LONGEST_LINE ? [] : text.split(ITEMS);
    const ends = parts.flatMap((part) => AFTER_DATE.exec(part)?.[1] ?? []);
    const labelled = [...parts, ...ends].flatMap((part) => afterAuthorLabel(part.trim()) ?? []);
    for (const value of labelled) {
      const { people, offices } = statedNames(value, names);
      const alike = people.filter(looksLikeName);
      if (alike.length > 0 || offices.length > 0) return { people: alike, offices };
    }
    // A text that is alone after a label need not look like a name.
    const next = isAuthorLabel(text) ? (lines[at + 1]?.text.split(ITEMS)[0] ?? '') : '';
    const account = at < NEAREST ? accountAfterLabel(parts[0]?.trim() ?? '') : null;
    const alone = next.length > 0 && next.length <= LONGEST_ALONE ? next : account;
    const found = alone === null ? NONE : statedNames(alone, names);
    if (found.people.length > 0 || found.offices.length > 0) return found;
  }
  return NONE;
}

/** A name without a label, in a line with the date: "1 March 2026 · Ann Lee". */
function namesBesideDate({ near }: Surroundings, names: SiteNames): Names {
  for (const { text, isHeading } of near) {
    const parts = text.length > LONGEST_LINE || isHeading ? [] : text.split(ITEMS);
    if (parts.length < 2 || !parts.some((part) => findDate(part) !== null)) continue;
    for (const part of parts) {
      const people = statedNames(part, names).people.filter((name) => /\p{Lu}/u.test(name) && looksLikeName(name));
      const isName = people.every((name) => !names.isSection(name) && name.split(' ').length <= MOST_WORDS);
      if (people.length > 0 && isName) return { people, offices: [] };
    }
  }
  return NONE;
}
