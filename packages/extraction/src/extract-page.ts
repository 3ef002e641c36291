import { Readability } from '@mozilla/readability';
import { parseHtml } from './dom.ts';
import { articleBlocks } from './article-clean-up.ts';
import { removeFurniture } from './page-furniture.ts';
import { simplifyPage } from './simplify-page.ts';
export function extractPage(html: string, _c: { url: string }): { text: string } {
  const { html: simple } = simplifyPage(html);
  const document = parseHtml(simple);
  if (!process.env.NOF) removeFurniture(document);
  const article = new Readability<Node>(document, { serializer: (node) => node }).parse();
   
  return { text: article?.content ? articleBlocks(article.content as Element).join('\n\n') : '' };
}
