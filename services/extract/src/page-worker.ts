import { setImmediate } from 'node:timers/promises';
import type { MessagePort } from 'node:worker_threads';
import { isNewsloomError, reasonOf } from '@newsloom/errors';
import { decodePage, type Extraction, extractPage } from '@newsloom/extraction';

/** A page to extract. */
export type Page = { body: Uint8Array; contentType: string | null; url: string };

/** A page for a thread, which says through `started` when it begins: before that, no time of the page has passed. */
export type PageTask = Page & { started: MessagePort };

/** Errors cross threads as data: a class instance would arrive as a plain Error. */
export type PageResult =
  | { ok: true; extraction: Extraction }
  | {
      ok: false;
      code: 'page-too-complex' | 'page-not-html' | 'page-unreadable';
      params: Readonly<Record<string, string | number>>;
    };

const HTML = /^(text\/html|application\/xhtml\+xml|text\/plain|application\/xml|text\/xml)\b/i;

/** Extracts one page. Runs in a thread of the pool. */
export async function extract({ body, contentType, url, started }: PageTask): Promise<PageResult> {
  started.postMessage(null);
  started.close();
  if (contentType !== null && !HTML.test(contentType.trim())) {
    return { ok: false, code: 'page-not-html', params: { type: contentType } };
  }
  try {
    return { ok: true, extraction: extractPage(decodePage(body, contentType), { url }) };
  } catch (error) {
    if (isNewsloomError(error) && error.code === 'page-too-complex') {
      return { ok: false, code: error.code, params: error.params };
    }
    return { ok: false, code: 'page-unreadable', params: { reason: reasonOf(error) } };
  } finally {
    // jsdom gives up the memory of a page only when the event loop turns.
    await setImmediate();
  }
}
