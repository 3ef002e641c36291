import { Parser } from 'htmlparser2';
import { checkLimit, LIMITS } from './complexity-guard.ts';
import { ELEMENT, HEAD_PARTS, type PageDocument, type PageElement, type PageNode, TEXT } from './page-tree.ts';

/** A node. Siblings are linked, because nearly all reading goes from one node to the next. */
type LinkedNode = LightElement | LightText;

class LightText implements PageNode {
  readonly nodeType = TEXT;
  readonly nodeName = '#text';
  readonly firstChild = null;
  nodeValue: string;
  parentElement: LightElement | null = null;
  nextSibling: LinkedNode | null = null;

  constructor(text: string) {
    this.nodeValue = text;
  }

  get textContent(): string {
    return this.nodeValue;
  }
}

class LightElement implements PageElement {
  readonly nodeType = ELEMENT;
  readonly nodeValue = null;
  readonly nodeName: string;
  readonly attributes: Record<string, string>;
  parentElement: LightElement | null = null;
  firstChild: LinkedNode | null = null;
  lastChild: LinkedNode | null = null;
  nextSibling: LinkedNode | null = null;

  constructor(nodeName: string, attributes: Record<string, string>) {
    this.nodeName = nodeName;
    this.attributes = attributes;
  }

  get textContent(): string {
    let text = '';
    for (let node = next(this, this); node !== null; node = next(node, this)) {
      if (node.nodeType === TEXT) text += node.nodeValue;
    }
    return text;
  }

  getAttribute(name: string): string | null {
    return this.attributes[name] ?? null;
  }

  hasAttribute(name: string): boolean {
    return this.attributes[name] !== undefined;
  }

  getElementsByTagName(name: string): LightElement[] {
    const wanted = name.toUpperCase();
    const found: LightElement[] = [];
    for (let node = next(this, this); node !== null; node = next(node, this)) {
      if (node.nodeType === ELEMENT && (node.nodeName === wanted || wanted === '*')) found.push(node);
    }
    return found;
  }

  /** Adds a node without a parent as the last child. */
  append(node: LinkedNode): void {
    node.parentElement = this;
    if (this.lastChild === null) this.firstChild = node;
    else this.lastChild.nextSibling = node;
    this.lastChild = node;
  }

  /** Takes out all children, in their order. */
  takeChildren(): LinkedNode[] {
    const children: LinkedNode[] = [];
    for (let node = this.firstChild; node !== null; node = node.nextSibling) children.push(node);
    for (const node of children) {
      node.parentElement = null;
      node.nextSibling = null;
    }
    this.firstChild = null;
    this.lastChild = null;
    return children;
  }
}

/** The node after `node` in the order of the page, within `root`; null at its end. */
function next(node: LinkedNode, root: LightElement): LinkedNode | null {
  if (node.firstChild !== null) return node.firstChild;
  for (let at: LinkedNode | null = node; at !== null && at !== root; at = at.parentElement) {
    if (at.nextSibling !== null) return at.nextSibling;
  }
  return null;
}

/**
 * Parses HTML into the tree that extraction reads, and nothing else: no styles, events or changes. htmlparser2 finds
 * the tags and ends what the source leaves open. Any number of `html`, `head` and `body` tags makes one of each, and
 * content after their ends belongs to the body.
 * @throws page-too-complex when the tree is deeper than the limit: it can be deeper than that of the standard
 */
export function parseLight(html: string): PageDocument {
  const root = new LightElement('HTML', {});
  const parts: Parts = { head: null, body: null };
  let parent = root;
  let text: LightText | null = null;
  /** For each open tag, whether its end also ends the parent. */
  const open: boolean[] = [];

  const enter = (name: string, attributes: Record<string, string>): LightElement => {
    const element = new LightElement(name.toUpperCase(), attributes);
    parent.append(element);
    checkLimit('depth', open.length, LIMITS.depth);
    parent = element;
    text = null;
    return element;
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'html') {
        for (const [key, value] of Object.entries(attributes)) root.attributes[key] ??= value;
        open.push(false);
      } else if (name === 'head' || name === 'body') {
        const isFirst = parts[name] === null && parent === root;
        if (isFirst) parts[name] = enter(name, attributes);
        open.push(isFirst && name === 'head'); // Content after the end of the body belongs to it too.
      } else {
        enter(name, attributes);
        open.push(true);
      }
    },
    onclosetag() {
      if (open.pop() !== true) return;
      parent = parent.parentElement ?? root;
      text = null;
    },
    ontext(part) {
      if (text === null) {
        text = new LightText(part);
        parent.append(text);
      } else text.nodeValue += part;
    },
  });
  parser.end(html);
  return documentOf(root, parts);
}

type Parts = { head: LightElement | null; body: LightElement | null };

/** Moves each node below the root to the head or the body, where the standard has it, whatever tags the source omits. */
function documentOf(root: LightElement, parts: Parts): PageDocument {
  const head = parts.head ?? new LightElement('HEAD', {});
  const body = parts.body ?? new LightElement('BODY', {});
  const outside = root.takeChildren().filter((node) => node !== head && node !== body);
  const ofHead = (node: LinkedNode): boolean => HEAD_PARTS.has(node.nodeName);
  const [inHead, inBody] = [head.takeChildren(), body.takeChildren()];
  for (const node of [...inHead.filter(ofHead), ...outside.filter(ofHead)]) head.append(node);
  const moved = [...inHead, ...outside].filter((node) => !ofHead(node));
  for (const node of [...moved, ...inBody]) body.append(node);
  root.append(head);
  root.append(body);
  return {
    documentElement: root,
    head,
    body,
    title: head.getElementsByTagName('title')[0]?.textContent ?? '',
    getElementsByTagName: (name) => root.getElementsByTagName(name),
  };
}
