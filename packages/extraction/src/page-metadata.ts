import { cutText } from '@newsloom/text';
import { articleKind } from './article-kind.ts';
import { authorNames } from './byline.ts';
import type { Extraction } from './extraction.ts';
import type { Found } from './found-value.ts';
import { headlineSurroundings } from './headline-surroundings.ts';
import type { LinkedArticle } from './json-ld.ts';
import { foundMeta, type MetaTags } from './meta-tags.ts';
import { nextPage } from './next-page.ts';
import { baseAddress, canonicalAddress } from './page-address.ts';
import { modificationDate, publicationDate } from './page-date.ts';
import { pageElements } from './page-elements.ts';
import { mainImage } from './page-image.ts';
import { pageKeywords } from './page-keywords.ts';
import { isMonthFirst } from './page-language.ts';
import { pageLines } from './page-lines.ts';
import { pageTitle } from './page-title.ts';
import { plainLine } from './plain-line.ts';
import { siteNames } from './site-names.ts';

/** In characters: longer than any name of a section. */
const LONGEST_SECTION = 100;

/** How many lines directly above the headline can be the label of its kind. */
const LABEL_LINES = 3;

/** The metadata of an article that does not depend on its text. */
export type PageMetadata = Pick<
  Extraction,
  | 'canonicalUrl'
  | 'title'
  | 'byline'
  | 'authors'
  | 'siteName'
  | 'publishedAt'
  | 'modifiedAt'
  | 'image'
  | 'imageDetails'
  | 'section'
  | 'keywords'
  | 'isOpinion'
  | 'isPressRelease'
  | 'isLiveBlog'
  | 'nextPage'
  | 'sourceOf'
> & {
  /** The description of the page for search engines and social media cards. */
  description: string | null;
};

/**
 * Reads the metadata of a page. Does not change the document.
 * @param language the declared language, ISO 639-1, for reading dates
 */
export function pageMetadata(
  document: Document,
  meta: MetaTags,
  linked: LinkedArticle | null,
  page: { url: string; language: string | null },
): PageMetadata {
  const { url } = page;
  const linkedField = (name: 'headline' | 'publisher' | 'section' | 'description'): Found<string>[] =>
    linked?.[name] ? [{ value: linked[name], source: `json-ld ${name}` }] : [];

  const siteName = firstLine([
    ...foundMeta(meta, 'og:site_name'),
    ...linkedField('publisher'),
    ...foundMeta(meta, 'application-name'),
  ]);
  const elements = pageElements(document);
  const names = siteNames(elements, meta, [siteName?.value ?? null, linked?.publisher ?? null], url);
  const stated = [
    ...linkedField('headline'),
    ...foundMeta(meta, 'og:title', 'twitter:title', 'parsely-title', 'sailthru.title', 'dc.title', 'dcterms.title'),
    { value: document.title, source: 'element title' },
  ];
  const title = pageTitle(elements, stated, names, url);
  const around = headlineSurroundings(pageLines(document.body), title, document.body);
  const hints = { language: page.language, monthFirst: isMonthFirst(document, meta, url) };
  const places = { elements, meta, linked, around, url, hints };
  const section = firstLine([...foundMeta(meta, 'article:section'), ...linkedField('section')]);
  const description = firstLine([
    ...foundMeta(meta, 'og:description', 'description', 'twitter:description'),
    ...linkedField('description'),
  ]);

  const base = baseAddress(document, url);
  const found = {
    canonicalUrl: canonicalAddress(document, meta, url),
    title,
    authors: authorNames(elements, meta, linked, around, names),
    siteName,
    publishedAt: publicationDate(places),
    modifiedAt: modificationDate(places),
    image: mainImage(document, meta, linked, base),
    section,
    keywords: pageKeywords(meta, linked),
    nextPage: nextPage(elements, url, base),
  };
  const labels = around.before.slice(0, LABEL_LINES).map(({ text }) => text);
  return {
    canonicalUrl: found.canonicalUrl?.value ?? null,
    title: title?.value ?? null,
    authors: found.authors?.value ?? [],
    byline: found.authors?.value.join(', ') ?? null,
    siteName: siteName?.value ?? null,
    publishedAt: found.publishedAt?.value ?? null,
    modifiedAt: found.modifiedAt?.value ?? null,
    image: found.image?.value.url ?? null,
    imageDetails: found.image?.value ?? null,
    section: section === null ? null : cutText(section.value, LONGEST_SECTION),
    keywords: found.keywords?.value ?? [],
    description: description?.value ?? null,
    ...articleKind(meta, linked, { title: title?.value ?? null, url, labels }),
    nextPage: found.nextPage?.value ?? null,
    sourceOf: Object.fromEntries(
      Object.entries(found).flatMap(([field, value]) => (value === null ? [] : [[field, value.source]])),
    ),
  };
}

/** The first value that is not empty as a line of plain text. */
function firstLine(values: Found<string>[]): Found<string> | null {
  for (const { value, source } of values) {
    const line = plainLine(value);
    if (line !== null) return { value: line, source };
  }
  return null;
}
