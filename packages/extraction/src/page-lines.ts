import { collapseSpace, withoutInvisible } from '@newsloom/text';
import { isElement, isText, type PageElement } from './page-tree.ts';

/** A line as a reader sees it. */
export type PageLine = {
  text: string;
  /** The innermost block that contains the line. */
  element: PageElement;
  /** The inline elements of the line. */
  parts: PageElement[];
  isHeading: boolean;
};

/** Elements that a browser shows on their own lines. */
const BLOCKS = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 ' +
    'H6 HEADER HGROUP HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'
  ).split(' '),
);

/** Elements that say nothing about the article: controls, and readings above East Asian characters (ruby). */
const SKIPPED = new Set('BUTTON FORM INPUT LABEL RP RT SCRIPT STYLE TEXTAREA'.split(' '));

/** In characters: a longer line is a paragraph, and the metadata needs only its beginning. */
const LONGEST_LINE = 500;

/**
 * The lines of an element, in the order of the page. Words of neighbouring elements on one line are separated, since a
 * style sheet usually does so ("By" in one element, the name in the next).
 */
export function pageLines(root: PageElement): PageLine[] {
  const lines: PageLine[] = [];
  let text = '';
  let parts: PageElement[] = [];
  let isHeading = false;
  const end = (element: PageElement) => {
    const line = collapseSpace(withoutInvisible(text));
    text = '';
    // An element without text, such as a time with only an attribute, belongs to the next line.
    if (line === '') return;
    lines.push({ text: line.slice(0, LONGEST_LINE), element, parts, isHeading });
    parts = [];
  };
  const walk = (parent: PageElement): void => {
    for (let child = parent.firstChild; child !== null; child = child.nextSibling) {
      if (isText(child)) {
        if (text.length < LONGEST_LINE) text += child.nodeValue ?? '';
      } else if (child.nodeName === 'BR') {
        end(parent);
      } else if (isElement(child) && !SKIPPED.has(child.nodeName)) {
        if (BLOCKS.has(child.nodeName)) {
          end(parent);
          const outer = isHeading;
          isHeading ||= /^H\d$/.test(child.nodeName);
          walk(child);
          end(child);
          isHeading = outer;
        } else {
          text += ' ';
          parts.push(child);
          walk(child);
          text += ' ';
        }
      }
    }
  };
  walk(root);
  end(root);
  return lines.map((line) => ({ ...line, text: line.text.replace(/ (?=[,.;:!?)\]])/g, '') }));
}
