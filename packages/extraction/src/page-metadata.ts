import { articleKind } from './article-kind.ts';
import { authorNames } from './byline.ts';
import type { Extraction } from './extraction.ts';
import { type Found, firstFound } from './found-value.ts';
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
import type { PageDocument } from './page-tree.ts';
import { plainLine } from './plain-line.ts';
import { siteNames } from './site-names.ts';
import { type StatedLines, statedLines } from './stated-lines.ts';

/** How many lines directly above the headline can be the label of its kind. */
const LABEL_LINES = 3;

/** The metadata of an article that does not depend on its text. */
export type PageMetadata = Pick<
  Extraction,
  | 'canonicalUrl'
  | 'title'
  | 'byline'
  | 'authors'
  | 'publishedAt'
  | 'modifiedAt'
  | 'image'
  | 'imageDetails'
  | 'keywords'
  | 'isOpinion'
  | 'isPressRelease'
  | 'isLiveBlog'
  | 'nextPage'
  | 'sourceOf'
  | keyof StatedLines
> & {
  /** The description of the page for search engines and social media cards. */
  description: string | null;
};

/**
 * Reads the metadata of a page. Does not change the document.
 * @param language the declared language, ISO 639-1, for reading dates
 */
export function pageMetadata(
  document: PageDocument,
  meta: MetaTags,
  linked: LinkedArticle | null,
  page: { url: string; language: string | null },
): PageMetadata {
  const { url } = page;
  const linkedField = (name: 'headline' | 'description'): Found<string>[] =>
    linked?.[name] ? [{ value: linked[name], source: `json-ld ${name}` }] : [];

  const lines = statedLines(meta, linked);
  const elements = pageElements(document);
  const names = siteNames(elements, meta, [lines.siteName?.value ?? null, linked?.lineOf('publisher') ?? null], url);
  const stated = [
    ...linkedField('headline'),
    ...foundMeta(meta, 'og:title', 'twitter:title', 'parsely-title', 'sailthru.title', 'dc.title', 'dcterms.title'),
    { value: document.title, source: 'element title' },
  ];
  const title = pageTitle(elements, stated, names, url);
  const around = headlineSurroundings(pageLines(document.body), title, document.body);
  const hints = { language: page.language, monthFirst: isMonthFirst(document, meta, url) };
  const places = { elements, meta, linked, around, url, hints };
  const described = [
    ...foundMeta(meta, 'og:description', 'description', 'twitter:description'),
    ...linkedField('description'),
  ];

  const base = baseAddress(document, url);
  const found = {
    canonicalUrl: canonicalAddress(document, meta, url),
    title,
    authors: authorNames(elements, meta, linked, around, names),
    publishedAt: publicationDate(places),
    modifiedAt: modificationDate(places),
    image: mainImage(document, meta, linked, base),
    keywords: pageKeywords(meta, linked),
    nextPage: nextPage(elements, url, base),
    ...lines,
  };
  const labels = around.before.slice(0, LABEL_LINES).map(({ text }) => text);
  return {
    ...valuesOf(lines),
    canonicalUrl: found.canonicalUrl?.value ?? null,
    title: title?.value ?? null,
    authors: found.authors?.value ?? [],
    byline: found.authors?.value.join(', ') ?? null,
    publishedAt: found.publishedAt?.value ?? null,
    modifiedAt: found.modifiedAt?.value ?? null,
    image: found.image?.value.url ?? null,
    imageDetails: found.image?.value ?? null,
    keywords: found.keywords?.value ?? [],
    description: firstFound(described, plainLine)?.value ?? null,
    ...articleKind(meta, linked, { title: title?.value ?? null, url, labels }),
    nextPage: found.nextPage?.value ?? null,
    sourceOf: Object.fromEntries(
      Object.entries(found).flatMap(([field, value]) => (value === null ? [] : [[field, value.source]])),
    ),
  };
}

/** The values without their sources. */
function valuesOf(lines: Record<keyof StatedLines, Found<string> | null>): StatedLines {
  const values = Object.entries(lines).map(([name, line]) => [name, line?.value ?? null]);
  return Object.fromEntries(values);
}
