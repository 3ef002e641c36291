import { newsloomError, reasonOf } from '@newsloom/errors';
import { webUrl } from '@newsloom/text';
import { type Opml, parseOpml as parseWithFeedsmith } from 'feedsmith';

/** A feed in a subscription list, with its folders, outermost first. */
export type Subscription = { title: string | null; url: string; folder: string[] };

/**
 * Reads an OPML subscription list (1.0 and 2.0), folders at any depth. The first listing of a feed counts. Outlines
 * without an http or https feed address are folders or notes.
 * @throws opml-unreadable
 */
export function parseOpml(text: string): Subscription[] {
  let outlines: Opml.Outline<string>[] | undefined;
  try {
    outlines = parseWithFeedsmith(text.trim()).body?.outlines;
  } catch (error) {
    throw newsloomError('opml-unreadable', { input: 'The list', reason: reasonOf(error, 120) }, { cause: error });
  }
  const byUrl = new Map<string, Subscription>();
  const collect = (siblings: Opml.Outline<string>[], folder: string[]) => {
    for (const outline of siblings) {
      const title = outline.title ?? outline.text ?? null;
      const url = webUrl(outline.xmlUrl ?? '')?.href;
      if (url !== undefined && !byUrl.has(url)) byUrl.set(url, { title, url, folder });
      collect(outline.outlines ?? [], title === null ? folder : [...folder, title]);
    }
  };
  collect(outlines ?? [], []);
  return [...byUrl.values()];
}
