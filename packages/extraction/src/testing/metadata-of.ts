import { parseHtml } from '../dom.ts';
import { readLinkedArticle } from '../json-ld.ts';
import { readMetaTags } from '../meta-tags.ts';
import { declaredLanguage } from '../page-language.ts';
import { type PageMetadata, pageMetadata } from '../page-metadata.ts';

/** The metadata of a page in a test, with the JSON-LD given as values. */
export function metadataOf(
  html: string,
  { url = 'https://daily.example/news/dam', linked = [] }: { url?: string; linked?: unknown[] } = {},
): PageMetadata {
  // `auto` reads pages of head elements alone with jsdom, and loading that takes longer than all tests of a file.
  const document = parseHtml(html, 'light');
  const meta = readMetaTags(document);
  const article = readLinkedArticle(
    linked.map((value) => JSON.stringify(value)),
    url,
  );
  return pageMetadata(document, meta, article, { url, language: declaredLanguage(document, meta) });
}
