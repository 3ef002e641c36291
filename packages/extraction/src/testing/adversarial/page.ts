/** A page that is hard to read, and the required result. */
export type AdversarialPage = {
  name: string;
  /** The source, or its bytes. Made on demand, because some have megabytes. */
  source: () => string | Uint8Array;
  contentType?: string;
  /** Strings that the text must have. */
  has?: string[];
  /** A pattern that neither text nor title may match. */
  hasNot?: RegExp;
  title?: string;
  canonicalUrl?: string | null;
  /** The page may also be refused, as too complex. */
  mayBeRefused?: true;
  /** The page is refused. */
  isRefused?: true;
  /** The page has no text. */
  isEmpty?: true;
};

export const OPENING =
  'The dam above the old town was opened on Sunday, after eleven years of work and three changes of plan.';
export const MIDDLE =
  'Several hundred people stood on the bridge below, many with umbrellas, and watched the water come.';
export const CLOSING =
  'Engineers were more careful: they will measure the wall every week, and publish what they find.';
export const TITLE = 'Dam opens above the old town';
/** The strings that the text of each sound page has. */
export const WHOLE = [OPENING, CLOSING];

/** A sound page, with something in its head, and inside, before or after its article. */
export function page({ head = '', before = '', inside = '', after = '' } = {}): string {
  return `<!DOCTYPE html><html lang="en"><head><title>${TITLE}</title>${head}</head><body>${before}<article><h1>${TITLE}</h1>
<p>${OPENING}</p><p>${MIDDLE}</p>${inside}<p>${CLOSING}</p></article>${after}</body></html>`;
}

export const ARTICLE = page();
export const linked = (json: string): string => `<script type="application/ld+json">${json}</script>`;
/** `core` inside `times` nested elements. */
export const nested = (open: string, close: string, times: number, core = '1'): string =>
  open.repeat(times) + core + close.repeat(times);
