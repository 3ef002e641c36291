import { measureDocument } from './document-size.ts';
import type { Feed } from './feed.ts';

/** The XML of a feed from the start of its root element to its end. */
export type FeedDocument = {
  format: Exclude<Feed['format'], 'json'>;
  /** The name of the root element as written, prefix included. */
  rootName: string;
  rootAttributes: Map<string, string>;
  text: string;
  /** How many entries start in the text. */
  entries: number;
  warnings: string[];
};

/**
 * Server warnings and blank lines may come before a feed. A document with more than this before its root is not a feed.
 */
const LONGEST_JUNK = 64 * 1024;

/** Far longer than any known start tag (about 2,000 characters of namespaces). */
const LONGEST_START_TAG = 16 * 1024;

const ROOT = /<((?:[\w.-]+:)?(rss|feed|rdf))(?=[\s>])/i;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Characters that XML 1.0 (section 2.2) forbids: a strict parser refuses a whole document because of one of them. */
const FORBIDDEN = /[^\t\n\r\u0020-\uFFFD]/g;

/**
 * Finds the feed in the text of a document; null if there is none. Drops the prolog, and with it all entities that a
 * document type could declare (billion laughs, files).
 * @param input names the document in errors
 * @throws feed-not-a-feed when it is too large for a feed
 */
export function findFeedDocument(text: string, input: string): FeedDocument | null {
  const head = text.slice(0, LONGEST_JUNK);
  const root = ROOT.exec(head);
  if (root === null || /<html[\s>]/i.test(head.slice(0, root.index))) return null;
  const [, rootName = '', kind = ''] = root;

  const warnings: string[] = [];
  const allowed = text.slice(root.index).replace(FORBIDDEN, '');
  if (allowed.length < text.length - root.index) warnings.push('control characters were removed');

  const { entries, end } = measureDocument(allowed, input);
  const cut = allowed.slice(0, end);
  if (end < allowed.length) warnings.push(`only the first ${entries} entries were read`);
  else if (!allowed.includes(`</${rootName}`)) warnings.push('the document is cut off');
  return {
    format: formatOf(kind),
    rootName,
    rootAttributes: startTagAttributes(allowed),
    text: endAtRoot(cut, rootName),
    entries,
    warnings,
  };
}

function formatOf(kind: string): FeedDocument['format'] {
  const name = kind.toLowerCase();
  if (name === 'feed') return 'atom';
  return name === 'rdf' ? 'rdf' : 'rss';
}

function startTagAttributes(text: string): Map<string, string> {
  const tag = text.slice(0, Math.min(LONGEST_START_TAG, text.indexOf('>') + 1 || text.length));
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single] of tag.matchAll(ATTRIBUTE)) {
    attributes.set(name.toLowerCase(), double ?? single ?? '');
  }
  return attributes;
}

/** Drops everything after the root element. If its end is missing, cuts the document after the last whole entry. */
function endAtRoot(text: string, rootName: string): string {
  const end = text.lastIndexOf(`</${rootName}`);
  if (end >= 0) return `${text.slice(0, end)}</${rootName}>`;

  const lastEntry = Math.max(text.lastIndexOf('</item>'), text.lastIndexOf('</entry>'));
  if (lastEntry < 0) return text;
  const whole = text.slice(0, text.indexOf('>', lastEntry) + 1);
  const channel = /<((?:[\w.-]+:)?channel)[\s>]/i.exec(whole)?.[1];
  const channelIsOpen = channel !== undefined && !whole.includes(`</${channel}`);
  return `${whole}${channelIsOpen ? `</${channel}>` : ''}</${rootName}>`;
}
