import { collapseSpace, withoutInvisible } from '@newsloom/text';
import { isElement, isText, type PageElement, type PageNode } from './page-tree.ts';
import { type Place, placeOf } from './place.ts';

/** Elements that a browser shows on their own lines. Cells of a table share the line of their row. */
const BLOCKS = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY BUTTON CAPTION CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE ' +
    'FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LABEL LEGEND LI MAIN MENU NAV OL P PRE SEARCH SECTION SUMMARY TABLE ' +
    'TBODY TFOOT THEAD TR UL'
  ).split(' '),
);

/** In a paragraph these elements are part of a sentence ("press the red button"). */
const WORDS_IN_TEXT = new Set(['BUTTON', 'LABEL']);

/** Elements whose content is not shown as text. RT and RP contain the reading aids of ruby. */
const UNSHOWN = new Set(
  'SCRIPT STYLE TEMPLATE HEAD TITLE SELECT OPTION DATALIST TEXTAREA RT RP IFRAME OBJECT'.split(' '),
);

/** A paragraph as a browser shows it, and its place in the page. */
export type PageBlock = {
  text: string;
  place: Place;
  /** 1 to 6 for headings, 0 for other text. */
  headingRank: number;
  /** In characters. */
  linkedLength: number;
  boldLength: number;
  links: number;
  hasTime: boolean;
};

/**
 * The text of an element as paragraphs, in the order of the source: split where a browser begins a new line, and at two
 * line breaks in a row. Lines of preformatted text stay lines.
 */
export function pageBlocks(root: PageElement): PageBlock[] {
  const blocks: PageBlock[] = [];
  let line = emptyLine();
  let headingRank = 0;

  const endBlock = (place: Place): void => {
    const text = shownText(line.text, place.name === 'PRE');
    if (text !== '') {
      const { links, hasTime } = line;
      const linkedLength = Math.min(line.linkedLength, text.length);
      const boldLength = Math.min(line.boldLength, text.length);
      blocks.push({ text, place, headingRank, linkedLength, boldLength, links, hasTime });
    }
    line = emptyLine();
  };
  const addText = (text: string, isLinked: boolean, isBold: boolean): void => {
    line.text += text;
    if (!/\S/.test(text)) return;
    line.breaks = 0;
    const length = collapseSpace(text).length;
    if (isLinked) line.linkedLength += length;
    if (isBold) line.boldLength += length;
  };
  const walk = (node: PageNode, place: Place, isLinked: boolean, isBold: boolean): void => {
    for (let child = node.firstChild; child !== null; child = child.nextSibling) {
      if (isText(child)) addText(child.nodeValue ?? '', isLinked, isBold);
      else if (isElement(child)) walkElement(child, place, isLinked, isBold);
    }
  };
  const walkElement = (element: PageElement, place: Place, isLinked: boolean, isBold: boolean): void => {
    const name = element.nodeName;
    if (UNSHOWN.has(name)) return;
    if (name === 'BR') {
      line.breaks += 1;
      line.text += place.name === 'PRE' ? '\n' : ' ';
      if (line.breaks > 1) endBlock(place);
    } else if (BLOCKS.has(name) && !(place.name === 'P' && WORDS_IN_TEXT.has(name))) {
      endBlock(place);
      const inner = placeOf(element, place);
      const outerRank = headingRank;
      headingRank = Number(/^H([1-6])$/.exec(name)?.[1] ?? outerRank);
      walk(element, inner, isLinked, false);
      endBlock(inner);
      headingRank = outerRank;
    } else {
      if (name === 'A') line.links += 1;
      if (name === 'TIME') line.hasTime = true;
      if (name === 'TD' || name === 'TH') line.text += ' ';
      const inner = saysWhere(element) ? placeOf(element, place) : place;
      walk(element, inner, isLinked || name === 'A', isBold || name === 'B' || name === 'STRONG');
    }
  };

  const place = placeOf(root, null);
  walk(root, place, false, false);
  endBlock(place);
  return blocks;
}

const emptyLine = () => ({ text: '', linkedLength: 0, boldLength: 0, links: 0, hasTime: false, breaks: 0 });

function shownText(text: string, isPreformatted: boolean): string {
  const visible = withoutInvisible(text);
  if (!isPreformatted) return collapseSpace(visible);
  return visible.replace(/[^\S\n]+$/gm, '').replace(/^\n+|\n+$/g, '');
}

/** Says whether an inline element has attributes that describe the place of its text. */
const saysWhere = (element: PageElement): boolean =>
  element.nodeName === 'TD' || ['class', 'itemprop', 'style', 'hidden'].some((name) => element.hasAttribute(name));

/** Removes headings without content: the next line is a heading of the same or a higher rank, or there is none. */
export function withoutEmptySections<Block extends Pick<PageBlock, 'headingRank'>>(blocks: readonly Block[]): Block[] {
  return blocks.filter(({ headingRank }, at) => {
    const next = blocks[at + 1]?.headingRank ?? 1;
    return headingRank === 0 || next === 0 || next > headingRank;
  });
}
