import { isNewsloomError, reasonOf } from '@newsloom/errors';
import {
  decodePage,
  type Extraction,
  explainPage,
  type HostFurniture,
  isBinaryData,
  lessonOf,
  type PageLesson,
} from '@newsloom/extraction';

/** A page to extract, and what other pages of its host taught, if anything. */
export type Page = {
  body: Uint8Array;
  contentType: string | null;
  url: string;
  furniture?: HostFurniture | null;
};

/** The result of a page: its article, and its lesson about its host; null if it has none. */
export type PageReading = { extraction: Extraction; lesson: PageLesson | null };

/** Errors go between threads as data, because an instance of a class would arrive as a plain Error. */
export type PageResult =
  | ({ ok: true } & PageReading)
  | {
      ok: false;
      code: 'page-too-complex' | 'page-not-html' | 'page-unreadable';
      params: Readonly<Record<string, string | number>>;
    };

const HTML = /^(text\/html|application\/xhtml\+xml|text\/plain|application\/xml|text\/xml)\b/i;

/** Extracts a page. Never throws. Takes as long as the page needs. */
export function pageResult({ body, contentType, url, furniture = null }: Page): PageResult {
  if (contentType !== null && !HTML.test(contentType.trim())) {
    return { ok: false, code: 'page-not-html', params: { type: contentType } };
  }
  try {
    const html = decodePage(body, contentType);
    if (isBinaryData(html)) return { ok: false, code: 'page-not-html', params: { type: 'binary data' } };
    const { extraction, blocks } = explainPage(html, { url, furniture });
    // A page in which no block was found to be text has no lesson about text.
    return { ok: true, extraction, lesson: extraction.sourceOf.text === 'blocks' ? lessonOf(blocks) : null };
  } catch (error) {
    if (isNewsloomError(error) && error.code === 'page-too-complex') {
      return { ok: false, code: error.code, params: error.params };
    }
    return { ok: false, code: 'page-unreadable', params: { reason: reasonOf(error) } };
  }
}
