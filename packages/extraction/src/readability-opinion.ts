import { Readability } from '@mozilla/readability';
import { newsloomError, reasonOf } from '@newsloom/errors';
import { articleLines } from './article-clean-up.ts';
import { pageBlocks } from './page-blocks.ts';
import { removeFurniture } from './page-furniture.ts';

/** What the rules say about a page. */
export type ReadabilityOpinion = {
  /** The paragraphs that Readability takes for the article. */
  readable: readonly string[];
  /** The part of these that remains after the rules for boxes, captions and pointers. */
  kept: readonly string[];
};

/** The opinion on a page for which Readability is not asked. */
export const NO_OPINION: ReadabilityOpinion = { readable: [], kept: [] };

/**
 * Readability's opinion on a page. Destroys the document.
 * @throws page-unreadable when Readability throws, or the document is too deep
 */
export function readabilityOpinion(document: Document): ReadabilityOpinion {
  // Returning the element saves writing it as HTML and parsing it again.
  const serializer = (node: Node) => (node.nodeType === node.ELEMENT_NODE ? (node as Element) : null);
  try {
    removeFurniture(document);
    const content = new Readability<Element | null>(document, { serializer }).parse()?.content ?? null;
    if (content === null) return NO_OPINION;
    return { readable: pageBlocks(content).map(({ text }) => text), kept: articleLines(content) };
  } catch (error) {
    throw newsloomError('page-unreadable', { reason: reasonOf(error) }, { cause: error });
  }
}
