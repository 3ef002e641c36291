import { Node as LinkedomNode, parseHTML } from 'linkedom';
import { HEAD_PARTS } from './page-tree.ts';

/**
 * The base class of linkedom's nodes makes a map of listeners for each, which takes about half of the parser's time.
 * Nobody listens here, so they get a base that does nothing.
 */
class WithoutListeners {}
Object.setPrototypeOf(LinkedomNode.prototype.constructor, WithoutListeners);

const HTML_TAG = /<html(?:\s(?:"[^"]*"|[^">])*)?>/gi;

const LAST_TAGS = /<\/(?:html|body)\s*>/gi;

/**
 * Parses HTML with linkedom, several times faster than jsdom, into a document that Readability can change. By the
 * standard, content around `<html>` or after `</body>` belongs to the body. linkedom would lose it, so the page gets a
 * single root, which ends at the end of the page.
 */
export function parseWithLinkedom(html: string): Document {
  const [root = '<html>'] = html.match(HTML_TAG) ?? [];
  const content = html.replace(HTML_TAG, '').replace(LAST_TAGS, '');
  return withHeadAndBody(parseHTML(`${root}${content}</html>`).document);
}

/**
 * Moves each part to the head or the body, and adds these if the source omits their tags. linkedom does not: it leaves
 * everything where it is written, even paragraphs in the head.
 */
function withHeadAndBody(document: Document): Document {
  const root = document.documentElement;
  const written = [...root.childNodes];
  const part = (name: string): ChildNode | undefined => written.find(({ nodeName }) => nodeName === name);
  const head = part('HEAD') ?? root.insertBefore(document.createElement('head'), root.firstChild);
  const body = part('BODY') ?? root.appendChild(document.createElement('body'));
  const start = body.firstChild;
  for (const child of [...head.childNodes]) if (!HEAD_PARTS.has(child.nodeName)) body.insertBefore(child, start);
  for (const child of written) {
    if (child === head || child === body) continue;
    if (HEAD_PARTS.has(child.nodeName)) head.appendChild(child);
    else body.insertBefore(child, start);
  }
  return document;
}
