import { Readability } from '@mozilla/readability';
import { newsloomError, reasonOf } from '@newsloom/errors';
import { collapseSpace } from '@newsloom/text';
import { articleBlocks } from './article-clean-up.ts';
import { parseHtml } from './dom.ts';
import { removeFurniture } from './page-furniture.ts';
import { textBlocks } from './text-blocks.ts';

/** A text with fewer characters is a caption or a notice. Then the JSON-LD of the page may have the text. */
const SHORT = 200;

/**
 * The article of a page, found by Readability, its paragraphs separated by an empty line. Destroys the document.
 * @param articleBody the text from JSON-LD; used if the markup has almost none
 * @throws page-unreadable when Readability throws
 */
export function articleText(document: Document, articleBody: string | null): string {
  removeFurniture(document);
  const content = readArticle(document);
  const whole = content === null ? [] : textBlocks(content).map(({ text }) => text);
  const cleaned = content === null ? [] : articleBlocks(content);
  // An article that consists of links (a list of reviews) is better than none.
  const text = (cleaned.length > 0 ? cleaned : whole).join('\n\n');
  if (text.length >= SHORT || articleBody === null) return text;
  const stated = bodyBlocks(articleBody).join('\n\n');
  return stated.length > text.length ? stated : text;
}

function readArticle(document: Document): Element | null {
  try {
    // Returning the element saves writing it as HTML and parsing it again.
    const serializer = (node: Node) => (isElement(node) ? node : null);
    return new Readability<Element | null>(document, { serializer }).parse()?.content ?? null;
  } catch (error) {
    throw newsloomError('page-unreadable', { reason: reasonOf(error) }, { cause: error });
  }
}

function isElement(node: Node): node is Element {
  return node.nodeType === node.ELEMENT_NODE;
}

function bodyBlocks(body: string): string[] {
  if (/<[a-z]/i.test(body)) return textBlocks(parseHtml(body).body).map(({ text }) => text);
  const lines = body.split(/\r?\n/).map(collapseSpace);
  return lines.filter((line) => line !== '');
}
