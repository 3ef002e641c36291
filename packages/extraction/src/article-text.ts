import { collapseSpace } from '@newsloom/text';
import { type OpinionUse, type ScoredPage, type StatedContext, scoreBlocks } from './article-blocks.ts';
import { type ParsedPage, parseHtml } from './dom.ts';
import type { HostFurniture } from './host-furniture.ts';
import { pageBlocks, withoutEmptySections } from './page-blocks.ts';
import { SHORT_TEXT } from './page-doubt.ts';
import { simplifyPage } from './simplify-page.ts';

/** The article of a page, and where it was found. */
export type ArticleText = {
  /** Paragraphs separated by an empty line. */
  text: string;
  /** The paragraph under the headline; the text begins with it. */
  standfirst: string | null;
  source: 'blocks' | 'readability' | 'json' | 'none';
} & ScoredPage;

/**
 * Finds the article: the blocks that the model takes for text; without any, the blocks that Readability found. If that
 * is almost nothing, the text that the JSON of the page states. The page cannot be read again.
 * @param furniture what was learned about the host of the page; null if nothing
 * @throws page-unreadable when Readability throws
 * @throws page-too-complex when the stated article is markup beyond the limits
 */
export function articleText(
  page: ParsedPage,
  context: StatedContext,
  furniture: HostFurniture | null = null,
  opinion: OpinionUse = 'unsure',
): ArticleText {
  const scored = scoreBlocks(page, context, furniture, opinion);
  const { blocks } = scored;
  const chosen = withoutEmptySections(blocks.filter(({ isText }) => isText));
  // An article that consists of links (a list of reviews) is better than none.
  const readable = chosen.length > 0 ? [] : blocks.filter(({ isReadable }) => isReadable);
  const text = linesOf(chosen.length > 0 ? chosen : readable);
  const stated = text.length < SHORT_TEXT && context.stated !== null ? statedText(context.stated) : '';
  if (stated.length > text.length) return { text: stated, standfirst: null, source: 'json', ...scored };
  if (text === '') return { text, standfirst: null, source: 'none', ...scored };
  const standfirst = chosen.find(({ isStandfirst }) => isStandfirst)?.text ?? null;
  return { text, standfirst, source: chosen.length > 0 ? 'blocks' : 'readability', ...scored };
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
