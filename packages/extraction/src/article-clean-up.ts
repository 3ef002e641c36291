import { pageBlocks, withoutEmptySections } from './page-blocks.ts';
import { isPointerLine } from './pointer-line.ts';

/** Elements in an article that are not part of its text. The headline is a field of its own. */
const ASIDES = 'figure, figcaption, aside, button, time, label, h1, form, nav, footer';

/** In a paragraph these elements are part of a sentence. */
const WORDS_IN_TEXT = new Set(['BUTTON', 'TIME', 'LABEL']);

const BLOCKS = 'p, li, div, ul, ol, h2, h3, h4, h5, h6, section, blockquote, table';

/** A block with at least this share of its letters in links is a list of links. */
const MOSTLY_LINKS = 0.9;

/** The paragraphs of an article from Readability, without anything that is not running text. Changes the element. */
export function articleLines(article: Element): string[] {
  for (const element of article.querySelectorAll(ASIDES)) {
    if (!WORDS_IN_TEXT.has(element.nodeName) || element.closest('p') === null) element.remove();
  }
  for (const block of article.querySelectorAll(BLOCKS)) {
    if (isListOfLinks(block)) block.remove();
  }
  const lines = pageBlocks(article).filter(({ text }) => !isPointerLine(text));
  // Removed lists of links leave their headings behind.
  return withoutEmptySections(lines).map(({ text }) => text);
}

function isListOfLinks(block: Element): boolean {
  let linked = 0;
  for (const link of block.getElementsByTagName('a')) linked += countLetters(link);
  return linked > 0 && linked >= countLetters(block) * MOSTLY_LINKS;
}

const countLetters = (node: Node): number => node.textContent?.replace(/\P{L}/gu, '').length ?? 0;
