import { collapseSpace } from '@newsloom/text';
import { type ScoredBlock, type StatedContext, scoreBlocks } from './article-blocks.ts';
import { parseHtml } from './dom.ts';
import type { HostFurniture } from './host-furniture.ts';
import { pageBlocks, withoutEmptySections } from './page-blocks.ts';
import type { PageFacts } from './page-facts.ts';
import { simplifyPage } from './simplify-page.ts';

/** In characters. A shorter text is a caption or a notice, and the article may be elsewhere in the source. */
export const SHORT_TEXT = 200;

/** The article of a page, and where it was found. */
export type ArticleText = {
  /** Paragraphs separated by an empty line. */
  text: string;
  /** The paragraph under the headline; the text begins with it. */
  standfirst: string | null;
  source: 'blocks' | 'readability' | 'json' | 'none';
  blocks: ScoredBlock[];
  facts: PageFacts;
};

/**
 * Finds the article: the blocks that the model takes for text; without any, the blocks that Readability found. If that
 * is almost nothing, the text that the JSON of the page states. Destroys the document.
 * @param furniture what was learned about the host of the page; null if nothing
 * @throws page-unreadable when Readability throws
 * @throws page-too-complex when the stated article is markup beyond the limits
 */
export function articleText(
  document: Document,
  context: StatedContext,
  furniture: HostFurniture | null = null,
): ArticleText {
  const { facts, blocks } = scoreBlocks(document, context, furniture);
  const chosen = withoutEmptySections(blocks.filter(({ isText }) => isText));
  // An article that consists of links (a list of reviews) is better than none.
  const readable = chosen.length > 0 ? [] : blocks.filter(({ isReadable }) => isReadable);
  const text = linesOf(chosen.length > 0 ? chosen : readable);
  const stated = text.length < SHORT_TEXT && context.stated !== null ? statedText(context.stated) : '';
  if (stated.length > text.length) return { text: stated, standfirst: null, source: 'json', blocks, facts };
  if (text === '') return { text, standfirst: null, source: 'none', blocks, facts };
  const standfirst = chosen.find(({ isStandfirst }) => isStandfirst)?.text ?? null;
  return { text, standfirst, source: chosen.length > 0 ? 'blocks' : 'readability', blocks, facts };
}

const linesOf = (blocks: readonly { text: string }[]): string => blocks.map(({ text }) => text).join('\n\n');

/**
 * The paragraphs of a text in the JSON of a page, which may be markup.
 * @throws page-too-complex when it is markup beyond the limits
 */
export function statedText(stated: string): string {
  // Markup from the JSON of a page is as hostile as the page itself.
  if (/<[a-z]/i.test(stated)) return linesOf(pageBlocks(parseHtml(simplifyPage(stated).html).body));
  return stated
    .split(/\r?\n/)
    .map(collapseSpace)
    .filter((line) => line !== '')
    .join('\n\n');
}
