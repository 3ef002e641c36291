import { collapseSpace } from '@newsloom/text';

/** Elements that a browser shows on their own lines. */
const BLOCKS = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM ' +
    'H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TFOOT THEAD TR UL'
  ).split(' '),
);

/** One paragraph, and its rank if it is a heading (2 to 6; 0 for running text). */
export type TextBlock = { text: string; headingRank: number };

/**
 * The text of an element as a list of paragraphs. It is split where a browser begins a new block, and at two line
 * breaks in a row. (`textContent` would join the last word of a paragraph to the first of the next.)
 */
export function textBlocks(root: Node): TextBlock[] {
  const blocks: TextBlock[] = [];
  let line = '';
  let breaks = 0;
  let headingRank = 0;
  const endBlock = () => {
    const text = collapseSpace(line);
    if (text !== '') blocks.push({ text, headingRank });
    line = '';
    breaks = 0;
  };
  const walk = (node: Node): void => {
    for (let child = node.firstChild; child !== null; child = child.nextSibling) {
      if (child.nodeType === child.TEXT_NODE) {
        const text = child.nodeValue ?? '';
        if (/\S/.test(text)) breaks = 0;
        line += text;
      } else if (child.nodeName === 'BR') {
        breaks += 1;
        line += ' ';
        if (breaks > 1) endBlock();
      } else if (child.nodeType === child.ELEMENT_NODE) {
        if (BLOCKS.has(child.nodeName)) walkBlock(child);
        else walk(child);
        if (child.nodeName === 'TD' || child.nodeName === 'TH') line += ' ';
      }
    }
  };
  const walkBlock = (block: Node): void => {
    endBlock();
    const outerRank = headingRank;
    headingRank = Number(/^H(\d)$/.exec(block.nodeName)?.[1] ?? outerRank);
    walk(block);
    endBlock();
    headingRank = outerRank;
  };
  walkBlock(root);
  return blocks;
}
