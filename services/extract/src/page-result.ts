import { isNewsloomError, reasonOf } from '@newsloom/errors';
import { decodePage, type Extraction, extractPage, isBinaryData } from '@newsloom/extraction';

/** A page to extract. */
export type Page = { body: Uint8Array; contentType: string | null; url: string };

/** Errors go between threads as data, because an instance of a class would arrive as a plain Error. */
export type PageResult =
  | { ok: true; extraction: Extraction }
  | {
      ok: false;
      code: 'page-too-complex' | 'page-not-html' | 'page-unreadable';
      params: Readonly<Record<string, string | number>>;
    };

const HTML = /^(text\/html|application\/xhtml\+xml|text\/plain|application\/xml|text\/xml)\b/i;

/** Extracts a page. Never throws. Takes as long as the page needs. */
export function pageResult({ body, contentType, url }: Page): PageResult {
  if (contentType !== null && !HTML.test(contentType.trim())) {
    return { ok: false, code: 'page-not-html', params: { type: contentType } };
  }
  try {
    const html = decodePage(body, contentType);
    if (isBinaryData(html)) return { ok: false, code: 'page-not-html', params: { type: 'binary data' } };
    return { ok: true, extraction: extractPage(html, { url }) };
  } catch (error) {
    if (isNewsloomError(error) && error.code === 'page-too-complex') {
      return { ok: false, code: error.code, params: error.params };
    }
    return { ok: false, code: 'page-unreadable', params: { reason: reasonOf(error) } };
  }
}
